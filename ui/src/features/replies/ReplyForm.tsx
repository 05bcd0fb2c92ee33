import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input } from "antd";
import type { Question, UnitReply } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import { QuestionFields } from "./QuestionFields";
import styles from "./Replies.module.css";
import { ReplyLineFields } from "./ReplyLineFields";
import { ReplyWarnings } from "./ReplyWarnings";
import type { ReplyFields } from "./replyFields";
import { emptyLine } from "./replyLines";
import { useReplyForm } from "./useReplyForm";

interface Props {
  formId: string;
  meeting: string;
  reply: UnitReply;
  questions: Question[];
  onBusy(busy: boolean): void;
  /** Whether something is entered that is not saved. */
  onTouched(touched: boolean): void;
  onDone(): void;
}

/** The core takes no more; a quota of a unit is never larger. */
const MOST_PEOPLE = 999;

export function ReplyForm({ formId, meeting, reply, questions, onBusy, onTouched, onDone }: Props) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  const { form, first, outdated, failure, takeNewest, submit } = useReplyForm(
    meeting,
    reply,
    questions,
    onBusy,
    onDone,
  );
  const terms = { quota: reply.quota, rank: rankWords[reply.rank], standing: standingWords[reply.standing] };
  return (
    <Form<ReplyFields>
      id={formId}
      form={form}
      name="reply"
      layout="vertical"
      initialValues={first}
      onValuesChange={() => onTouched(true)}
      onFinish={submit}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      <p className={`muted ${formStyles.intro}`}>{t("reply-terms", terms)}</p>
      {outdated && (
        <Alert
          type="warning"
          showIcon
          title={t("failure-reply-changed")}
          action={
            <Button
              size="small"
              onClick={() => {
                takeNewest();
                onTouched(false);
              }}
            >
              {t("reply-take-newest")}
            </Button>
          }
        />
      )}
      {failure && <FailureNotice failure={failure} />}
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <ReplyLineFields
                key={field.key}
                name={field.name}
                index={index}
                reply={reply}
                onRemove={() => {
                  remove(field.name);
                  onTouched(true);
                }}
              />
            ))}
            <div className={styles.add}>
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={fields.length >= MOST_PEOPLE}
                onClick={() => add(emptyLine(reply))}
              >
                {t("reply-add-person")}
              </Button>
            </div>
          </>
        )}
      </Form.List>
      {questions.length > 0 && <QuestionFields questions={questions} />}
      <Form.Item name="remark" label={t("remark")}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <ReplyWarnings reply={reply} questions={questions} />
    </Form>
  );
}
