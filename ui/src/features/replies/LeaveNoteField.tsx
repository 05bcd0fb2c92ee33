/** The written request that comes with leave or a substitute: a photo or a PDF. */
import { DeleteOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useRef, useState } from "react";
import { CallError } from "../../api/call";
import type { NoteFile, UnitReply } from "../../api/contract";
import { base64Of } from "../../components/fileContent";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";

export const LARGEST_NOTE = 5 * 1024 * 1024;

interface Props {
  id?: string;
  value?: NoteFile | null;
  onChange?: (note: NoteFile | null) => void;
  name: number;
  reply: UnitReply;
}

export function LeaveNoteField({ id, value = null, onChange, name, reply }: Props) {
  const t = useText();
  const sayFailure = useSayFailure();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const person = Form.useWatch(["lines", name, "id"], { preserve: true });
  const kept = reply.attendees.find((one) => one.id === person)?.note?.file_name;
  const take = async (file: File) => {
    setReading(true);
    try {
      if (file.size > LARGEST_NOTE) throw new CallError({ code: "too_large", args: { limit: "5 MB" } });
      onChange?.({ file_name: file.name, content: await base64Of(file) });
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setReading(false);
    }
  };
  return (
    <div className={styles.noteField}>
      {value !== null && (
        <>
          <span className={styles.fileName}>{value.file_name}</span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t("leave-note-remove", { name: value.file_name })}
            onClick={() => onChange?.(null)}
          />
        </>
      )}
      {value === null && kept && <span className="muted">{t("leave-note-kept", { name: kept })}</span>}
      {value === null && (
        <Button
          {...(id !== undefined && { id })}
          icon={<PaperClipOutlined aria-hidden />}
          loading={reading}
          onClick={() => input.current?.click()}
        >
          {kept ? t("leave-note-replace") : t("leave-note-attach")}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("leave-note-file", { number: name + 1 })}
        accept="image/*,.heic,.pdf,application/pdf"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(file);
          target.value = "";
        }}
      />
    </div>
  );
}
