/** What should be seen of an answer although it binds nobody. */
import type { UnitReply } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";
import { flagsOf } from "./replyView";

export function FlagWords({ unit }: { unit: UnitReply }) {
  const t = useText();
  const { over, rankMissing, late } = flagsOf(unit);
  const words = [
    over > 0 && t("over-quota-by", { count: over }),
    rankMissing && t("rank-not-met"),
    late && t("answered-late"),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return <span className={styles.flags}>{words.join(" · ")}</span>;
}
