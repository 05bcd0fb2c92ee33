/** Who was called, the latest first, and who waits: pressing one of those calls it next. */
import { Button, Select } from "antd";
import type { RollCall } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { ROLL_CALL_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./RollCall.module.css";
import { answered } from "./rollCall";
import type { Calling } from "./useCalling";

/** As many as fit beside the venue that is called; the rest is searched for. */
const SHOWN = 12;

export function CalledList({ call }: { call: RollCall }) {
  const t = useText();
  const dates = useDates();
  const done = answered(call);
  if (done.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t("roll-call-called")}>
      <h3>{t("roll-call-called-count", { count: done.length })}</h3>
      <ol>
        {done.slice(0, SHOWN).map(({ venue, entry }) => (
          <li key={venue.meeting_venue}>
            <StatusTag status={ROLL_CALL_STATUS[entry.answer]} />
            <span>{venue.name}</span>
            <span className="muted num">{dates.time(entry.at)}</span>
            {entry.headcount !== null && (
              <span className="num">{t("roll-call-heads", { count: entry.headcount })}</span>
            )}
            {entry.note !== "" && <span className="muted">{entry.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function WaitingList({ calling }: { calling: Calling }) {
  const t = useText();
  const left = calling.left.filter((venue) => venue !== calling.current);
  if (left.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t("roll-call-waiting")}>
      <h3>{t("roll-call-waiting-count", { count: left.length })}</h3>
      {left.length > SHOWN && (
        <Select
          className={styles.find ?? ""}
          aria-label={t("roll-call-jump")}
          placeholder={t("roll-call-jump")}
          showSearch={{ optionFilterProp: "label" }}
          value={null}
          options={left.map(({ meeting_venue, name }) => ({ value: meeting_venue, label: name }))}
          onChange={calling.pick}
        />
      )}
      <ol>
        {left.slice(0, SHOWN).map(({ meeting_venue, name }) => (
          <li key={meeting_venue}>
            <Button
              type="text"
              size="small"
              aria-label={t("roll-call-next", { venue: name })}
              onClick={() => calling.pick(meeting_venue)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
