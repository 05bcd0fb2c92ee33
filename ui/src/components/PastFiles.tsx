/** Files taken in so far; each can be taken back. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { useText } from "../text/useText";
import styles from "./PastFiles.module.css";

interface PastFile {
  id: string;
  file: string;
  undone: boolean;
}

interface Props<F extends PastFile> {
  files: F[];
  /** When that was, and what the file is. */
  about(file: F): ReactNode;
  /** What came of it. */
  came(file: F): ReactNode;
  /** Whether there is anything to take back. */
  counts?(file: F): boolean;
  onUndo(file: F): void;
}

export function PastFiles<F extends PastFile>({ files, about, came, counts = () => true, onUndo }: Props<F>) {
  const t = useText();
  return (
    <ul className={styles.past}>
      {files.map((one) => (
        <li key={one.id}>
          <span>{one.file}</span>
          <span className="muted">{about(one)}</span>
          <span className="muted">{came(one)}</span>
          {one.undone ? (
            <span className="muted">{t("roster-undone-already")}</span>
          ) : (
            <Button
              size="small"
              aria-label={t("roster-undo-named", { file: one.file })}
              disabled={!counts(one)}
              onClick={() => onUndo(one)}
            >
              {t("undo")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
