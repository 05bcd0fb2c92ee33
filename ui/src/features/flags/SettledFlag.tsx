import type { Flag } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { FLAG_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { FlagFacts } from "./FlagRow";
import styles from "./Flags.module.css";

export function SettledFlag({ flag }: { flag: Flag }) {
  const t = useText();
  const dates = useDates();
  return (
    <li className={styles.row}>
      <FlagFacts flag={flag} />
      <div className={styles.outcome}>
        <StatusTag status={FLAG_STATUS[flag.state]} />
        {flag.settled_at !== null && <span className="muted num">{dates.dateTime(flag.settled_at)}</span>}
        {flag.note !== "" && <span>{t("flag-note", { note: flag.note })}</span>}
      </div>
    </li>
  );
}
