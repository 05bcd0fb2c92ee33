/** When coordinators of venues that are not ready are reminded, and whether they are. */
import { Switch } from "antd";
import type { LineUpMoment, LineUpReminders as Reminders } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { REMINDER_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Readiness.module.css";

interface Props {
  reminders: Reminders;
  /** Whether the meeting may still change. */
  editable: boolean;
}

export function LineUpReminders({ reminders: { meeting, on, moments }, editable }: Props) {
  const t = useText();
  const turn = useCommand("switch_line_up_reminders");
  return (
    <section className={styles.reminders} aria-label={t("line-up-reminders")}>
      <span className={styles.switch}>
        <Switch
          size="small"
          aria-label={t("line-up-reminders")}
          checked={on}
          disabled={!editable}
          loading={turn.isPending}
          onChange={(next) => turn.mutate({ meeting, on: next })}
        />
        {t("line-up-reminders")}
      </span>
      <p className="muted">{t("line-up-explain")}</p>
      {on && (
        <ul>
          {moments.map((moment) => (
            <Moment key={moment.minutes_before} moment={moment} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Moment({ moment }: { moment: LineUpMoment }) {
  const t = useText();
  const dates = useDates();
  const at = dates.named(moment.at);
  const words = () => {
    if (moment.state === "sent") return t("line-up-sent", { at: dates.named(moment.sent_at ?? moment.at) });
    if (moment.state === "missed") return t("line-up-missed", { at });
    if (moment.state === "no_moment") return t("line-up-none", { at });
    return moment.held_until === null
      ? t("line-up-waiting", { at })
      : t("line-up-held", { at, held: dates.named(moment.held_until) });
  };
  return (
    <li>
      <strong>{t("line-up-moment", { hours: moment.minutes_before / 60 })}</strong>
      <StatusTag status={REMINDER_STATUS[moment.state]} />
      <span className="muted num">{words()}</span>
    </li>
  );
}
