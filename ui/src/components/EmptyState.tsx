/** An empty screen: one sentence, and what to do about it. */
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <div>{text}</div>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
