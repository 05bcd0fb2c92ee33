/** The meeting that this one re-issues; when it has moved, whether to follow. */
import { Link } from "@tanstack/react-router";
import { Alert, App, Button } from "antd";
import type { Meeting } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useDates } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

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
  const calledOff = parent.state === "cancelled" || parent.state === "postponed";
  if (calledOff && (head.state === "draft" || head.state === "announced" || head.state === "under_way"))
    return (
      <Alert
        type="warning"
        showIcon
        title={
          parent.state === "cancelled"
            ? t("parent-cancelled", { title: parent.title })
            : t("parent-postponed", { title: parent.title })
        }
        description={
          <>
            {parent.state_reason && <div>{t("state-reason", { reason: parent.state_reason })}</div>}
            {t("parent-called-off-hint")} {link}
          </>
        }
      />
    );
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
