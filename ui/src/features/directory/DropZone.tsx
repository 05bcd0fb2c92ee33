import { InboxOutlined } from "@ant-design/icons";
import { useRef, useState } from "react";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

const KINDS = ".xlsx,.xls,.ods,.csv,.tsv";

export function DropZone({ onFile }: { onFile(file: File): void }) {
  const t = useText();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <>
      <button
        type="button"
        className={styles.drop}
        data-over={over}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <InboxOutlined aria-hidden />
        <span>{t("roster-drop")}</span>
        <span className="muted">{t("roster-kinds")}</span>
        <span className="muted">{t("roster-columns-hint")}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={t("roster-file")}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </>
  );
}
