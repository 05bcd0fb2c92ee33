import type { ReadinessMark } from "../../api/contract";
import { StatusIcon, type StatusIconName } from "../../components/StatusIcon";
import { useText } from "../../text/useText";
import styles from "./Readiness.module.css";
import { useMarkWords } from "./useItemWords";

const ICONS: Record<ReadinessMark, StatusIconName> = { unchecked: "dot", good: "check", trouble: "cross" };

/** How an item stands; nothing when nobody has looked at the venue. */
export function Mark({ mark }: { mark: ReadinessMark | undefined }) {
  const t = useText();
  const words = useMarkWords();
  if (mark === undefined) return <span className="muted">{t("none-mark")}</span>;
  return (
    <span className={styles.mark} data-mark={mark} title={words[mark]}>
      <StatusIcon name={ICONS[mark]} />
      <span className="only-read">{words[mark]}</span>
    </span>
  );
}
