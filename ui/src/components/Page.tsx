/** The frame of a screen: heading, actions at its right, content below; one scroll. */
import type { ReactNode } from "react";
import styles from "./Page.module.css";

interface Props {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Forms and settings read better in a narrow column. */
  narrow?: boolean;
}

export function Page({ title, actions, children, narrow = false }: Props) {
  return (
    <div className={styles.page} data-narrow={narrow}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Panel({
  title,
  extra,
  children,
}: {
  title?: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.panel} aria-label={title}>
      {title && (
        <header className={styles.panelHead}>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}
