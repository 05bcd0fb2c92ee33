/** The meeting that this one re-issues; when it has moved, whether to follow. */
import { Link } from "@tanstack/react-router";
import { Alert, App, Button } from "antd";
import { useState } from "react";
import type { Meeting, MeetingState, ParentLink } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useDates } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";
import { StateChange } from "./StateChange";

export function ParentBanner({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const { message } = App.useApp();
  const answer = useCommand("answer_parent_change");
  const { parent, head } = meeting;
  if (parent === null) return null;
  const { proposed } = parent;
  const link = (
    <Link to="/meetings/$meeting" params={{ meeting: parent.meeting }}>
      {parent.title}
    </Link>
  );
  const say = (accept: boolean) =>
    answer.mutate(
      { meeting: head.id, accept },
      {
        onSuccess: () => message.success(accept ? t("parent-taken") : t("parent-declined")),
      },
    );
  if (
    isCalledOff(parent.state) &&
    (head.state === "draft" || head.state === "announced" || head.state === "under_way")
  )
    return <CalledOff meeting={meeting} parent={parent} to={parent.state} />;
  if (proposed === null)
    return (
      <p className="muted">
        {t("parent-of")}
        {link}
      </p>
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={t("parent-moved", { title: parent.title })}
      description={
        <>
          {t("parent-times", {
            theirs: dates.when({ ...proposed, time_zone: head.time_zone }),
            ours: dates.when(head),
          })}{" "}
          {link}
          <div className={`${formStyles.buttons} ${styles.answers}`}>
            <Button disabled={!head.editable} loading={answer.isPending} onClick={() => say(true)}>
              {t("parent-take")}
            </Button>
            <Button type="text" disabled={!head.editable || answer.isPending} onClick={() => say(false)}>
              {t("parent-decline")}
            </Button>
          </div>
        </>
      }
    />
  );
}

type CalledOffState = "cancelled" | "postponed";

const isCalledOff = (state: MeetingState): state is CalledOffState =>
  state === "cancelled" || state === "postponed";

interface CalledOffProps {
  meeting: Meeting;
  parent: ParentLink;
  to: CalledOffState;
}

/** The meeting above does not take place: the same for this one, at one press and with its reason. */
function CalledOff({ meeting, parent, to }: CalledOffProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const cancelled = to === "cancelled";
  const words = cancelled
    ? t("parent-cancelled", { title: parent.title })
    : t("parent-postponed", { title: parent.title });
  // What has begun can be called off, but no longer put off.
  const possible = cancelled || meeting.head.state !== "under_way";
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={words}
        description={
          <>
            {parent.state_reason && <div>{t("state-reason", { reason: parent.state_reason })}</div>}
            {t("parent-called-off-hint")}{" "}
            <Link to="/meetings/$meeting" params={{ meeting: parent.meeting }}>
              {parent.title}
            </Link>
            {possible && (
              <div className={`${formStyles.buttons} ${styles.answers}`}>
                <Button onClick={() => setAsking(true)}>
                  {cancelled ? t("parent-cancel-too") : t("parent-postpone-too")}
                </Button>
              </div>
            )}
          </>
        }
      />
      {asking && (
        <StateChange
          meeting={meeting}
          to={to}
          reason={parent.state_reason || words}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
