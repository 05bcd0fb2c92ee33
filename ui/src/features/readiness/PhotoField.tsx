/** A photo of the room, chosen from this computer. */
import { DeleteOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { CallError } from "../../api/call";
import type { NoteFile } from "../../api/contract";
import { base64Of } from "../../components/fileContent";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";

const LARGEST = 5 * 1024 * 1024;

interface Props {
  id?: string;
  value?: NoteFile | null;
  onChange?: (photo: NoteFile | null) => void;
}

export function PhotoField({ id, value = null, onChange }: Props) {
  const t = useText();
  const sayFailure = useSayFailure();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    try {
      if (file.size > LARGEST) throw new CallError({ code: "too_large", args: { limit: "5 MB" } });
      onChange?.({ file_name: file.name, content: await base64Of(file) });
    } catch (thrown) {
      sayFailure(thrown);
    }
  };
  return (
    <>
      {value === null ? (
        <Button
          {...(id !== undefined && { id })}
          icon={<PaperClipOutlined aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t("readiness-photo-choose")}
        </Button>
      ) : (
        <span>
          {value.file_name}{" "}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t("leave-note-remove", { name: value.file_name })}
            onClick={() => onChange?.(null)}
          />
        </span>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("readiness-photo")}
        accept="image/*,.heic"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(file);
          target.value = "";
        }}
      />
    </>
  );
}
