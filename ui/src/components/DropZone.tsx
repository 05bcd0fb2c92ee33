/** Where a file is dropped or chosen. */
import { InboxOutlined } from "@ant-design/icons";
import { useRef, useState } from "react";
import styles from "./DropZone.module.css";

const KINDS = ".xlsx,.xls,.ods,.csv,.tsv";

interface Props {
  /** What the field is called. */
  label: string;
  /** What to do here, then what is taken, line by line. */
  lines: [string, ...string[]];
  onFile(file: File): void;
}

export function DropZone({ label, lines: [first, ...others], onFile }: Props) {
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
        <span>{first}</span>
        {others.map((line) => (
          <span key={line} className="muted">
            {line}
          </span>
        ))}
      </button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </>
  );
}
