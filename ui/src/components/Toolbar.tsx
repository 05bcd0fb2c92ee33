/** The row above a list: filters at the left, actions at the right; wraps on narrow screens. */
import type { ReactNode } from "react";
import styles from "./Toolbar.module.css";

export function Toolbar({ children, actions }: { children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.bar}>
      <div className={styles.side}>{children}</div>
      {actions && <div className={styles.side}>{actions}</div>}
    </div>
  );
}
