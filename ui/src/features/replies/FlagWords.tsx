/** What should be seen of an answer although it binds nobody. */
import type { UnitReply } from "../../api/contract";
import { useDates } from "../../components/dates";
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
  return (
    <>
      {words.length > 0 && <span className={styles.flags}>{words.join(" · ")}</span>}
      <AskedWords unit={unit} />
    </>
  );
}

/** A question that went back to the unit and is not answered yet. */
function AskedWords({ unit: { asked_back: asked } }: { unit: UnitReply }) {
  const t = useText();
  const dates = useDates();
  if (asked === null) return null;
  const words = t("replies-asked-back", { time: dates.dateTime(asked.asked_at), question: asked.question });
  return (
    <span className={styles.asked} title={words}>
      {words}
    </span>
  );
}
