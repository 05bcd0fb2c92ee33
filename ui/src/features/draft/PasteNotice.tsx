import { FileTextOutlined } from "@ant-design/icons";
import { App, Button, Input } from "antd";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { CallError } from "../../api/call";
import type { Failure } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";

/** A notice is a few pages; what is larger is no notice. */
const LARGEST_BYTES = 2 * 1024 * 1024;

interface Props {
  text: string;
  reading: boolean;
  failure: Failure | null;
  onText(text: string): void;
  onRead(): void;
}

export function PasteNotice({ text, reading, failure, onText, onRead }: Props) {
  const t = useText();
  const { modal } = App.useApp();
  const sayFailure = useSayFailure();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const mayReplace = async () =>
    text.trim() === "" ||
    (await modal.confirm({
      title: t("draft-replace-title"),
      content: t("draft-replace-explain"),
      okText: t("draft-replace"),
      icon: null,
    }));
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LARGEST_BYTES)
      return sayFailure(new CallError({ code: "too_large", args: { limit: "2 MB" } }));
    try {
      const read = await asText(file);
      if (await mayReplace()) onText(read);
    } catch {
      sayFailure(new CallError({ code: "not_text", args: {} }));
    }
  };
  const dropped = (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim() !== "") onRead();
  };
  return (
    <Panel title={t("draft-paste")}>
      <p className="muted">{t("draft-paste-explain")}</p>
      {failure && <FailureNotice failure={failure} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file; the button beside it does the same */}
      <div
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Input.TextArea
          autoFocus
          aria-label={t("draft-text")}
          placeholder={t("draft-placeholder")}
          rows={16}
          value={text}
          onChange={({ target }) => onText(target.value)}
          onKeyDown={pressed}
        />
      </div>
      <div className={formStyles.buttons}>
        <Button type="primary" disabled={text.trim() === ""} loading={reading} onClick={onRead}>
          {t("draft-read")}
        </Button>
        <Button icon={<FileTextOutlined aria-hidden />} onClick={() => input.current?.click()}>
          {t("draft-choose-file")}
        </Button>
        {text.trim() === "" && (
          <Button type="link" onClick={() => onText(t("draft-example"))}>
            {t("draft-try-example")}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".txt,text/plain"
          hidden
          aria-label={t("draft-file")}
          onChange={({ target }) => {
            take(target.files?.[0]).finally(() => {
              target.value = "";
            });
          }}
        />
      </div>
    </Panel>
  );
}

/** Text of an older program is often GB 18030. */
async function asText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}
