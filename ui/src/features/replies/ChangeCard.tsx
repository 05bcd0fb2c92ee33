import { Alert, App, Button, Input } from "antd";
import { useState } from "react";
import type { ChangeRequest, Question, UnitReply } from "../../api/contract";
import { useReplies } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { useDates } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { ChangeWords } from "./ChangeWords";
import { comparisonOf } from "./changes";
import styles from "./Replies.module.css";

interface Props {
  meeting: string;
  reply: UnitReply;
  request: ChangeRequest;
  questions: Question[];
  open: boolean;
}

export function ChangeCard({ meeting, reply, request, questions, open }: Props) {
  const t = useText();
  const dates = useDates();
  const comparison = comparisonOf(reply, request, questions);
  const asked = { who: request.requested_by, time: dates.dateTime(request.requested_at) };
  return (
    <details className={styles.change} open={open}>
      <summary>
        <strong>{reply.unit_name}</strong> <span className="muted">{t("change-asked-by", asked)}</span>
      </summary>
      {comparison.outdated && <Alert type="warning" showIcon title={t("change-outdated")} />}
      <ChangeWords comparison={comparison} />
      <Decision meeting={meeting} reply={reply} request={request} />
    </details>
  );
}

/** Yes or no to what is on the screen: an answer that moved meanwhile is shown first. */
function Decision({ meeting, reply, request }: Pick<Props, "meeting" | "reply" | "request">) {
  const t = useText();
  const { message } = App.useApp();
  const { refetch } = useReplies(meeting);
  const [note, setNote] = useState("");
  const decide = useCommand("decide_change", { showsFailure: true });
  const args = { unit: reply.unit_name };
  const answer = (approve: boolean) =>
    decide.mutate(
      { request: request.id, approve, note: note.trim(), version: reply.version },
      {
        onSuccess: () => message.success(approve ? t("change-approved", args) : t("change-refused", args)),
        onError: () => {
          refetch();
        },
      },
    );
  const moved = decide.error?.code === "reply_changed" || decide.error?.code === "edited_meanwhile";
  return (
    <>
      {decide.error &&
        (moved ? (
          <Alert type="warning" showIcon role="alert" title={t("change-moved")} />
        ) : (
          <FailureNotice failure={decide.error} />
        ))}
      <div className={formStyles.buttons}>
        <Input
          className={styles.note ?? ""}
          aria-label={t("change-note-for", args)}
          placeholder={t("request-note")}
          maxLength={200}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button
          loading={decide.isPending}
          aria-label={t("change-approve-for", args)}
          onClick={() => answer(true)}
        >
          {t("change-approve")}
        </Button>
        <Button
          disabled={decide.isPending}
          aria-label={t("change-refuse-for", args)}
          onClick={() => answer(false)}
        >
          {t("refuse")}
        </Button>
        <span className="muted">{t("change-approves-all")}</span>
      </div>
    </>
  );
}
