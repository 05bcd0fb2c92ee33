/** The only way a status is shown: ground, icon and word together, so colour never carries meaning alone. */
import { useText } from "../text/useText";
import { StatusIcon } from "./StatusIcon";
import styles from "./StatusTag.module.css";
import type { Status } from "./status";

export function StatusTag({ status }: { status: Status }) {
  const t = useText();
  return (
    <span className={styles.tag} data-tone={status.tone}>
      <StatusIcon name={status.icon} />
      {t(status.text)}
    </span>
  );
}

export function StatusTags({ statuses }: { statuses: Status[] }) {
  return (
    <span className={styles.row}>
      {statuses.map((status) => (
        <StatusTag key={status.text} status={status} />
      ))}
    </span>
  );
}
