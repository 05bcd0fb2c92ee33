import { InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type DragEvent, useRef, useState } from "react";
import formStyles from "../../components/Form.module.css";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import { droppedFiles } from "./droppedFiles";
import styles from "./Forms.module.css";
import { ACCEPTED, MOST_FILES } from "./formFiles";

export function FormsDropZone({ onFiles }: { onFiles(files: File[]): void }) {
  const t = useText();
  const sayFailure = useSayFailure();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then(onFiles, sayFailure);
  };
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    input.value = "";
  };
  return (
    <section
      className={styles.drop}
      data-over={over}
      aria-label={t("forms-drop-area")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden />
      <span>{t("forms-drop")}</span>
      <span className="muted">{t("forms-limits", { limit: MOST_FILES })}</span>
      <span className={formStyles.buttons}>
        <Button onClick={() => files.current?.click()}>{t("forms-choose-files")}</Button>
        <Button onClick={() => folder.current?.click()}>{t("forms-choose-folder")}</Button>
      </span>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t("forms-files")}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        multiple
        hidden
        aria-label={t("forms-folder")}
        onChange={({ target }) => take(target)}
      />
    </section>
  );
}
