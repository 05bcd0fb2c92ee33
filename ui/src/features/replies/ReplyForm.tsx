import { PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button, Form, Input } from "antd";
import { useState } from "react";
import type { ReplyLine, UnitReply } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";
import { ReplyLineFields } from "./ReplyLineFields";
import { EMPTY_LINE, filledLines, linesOf } from "./replyLines";

interface Props {
  formId: string;
  meeting: string;
  reply: UnitReply;
  onBusy(busy: boolean): void;
  onDone(): void;
}

/** The core takes no more; a quota of a unit is never larger. */
const MOST_PEOPLE = 999;

interface Fields {
  lines: ReplyLine[];
  remark: string;
}

export function ReplyForm({ formId, meeting, reply, onBusy, onDone }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const { rankWords } = useTermWords();
  const [form] = Form.useForm<Fields>();
  const save = useCommand("save_reply", { showsFailure: true });
  // The version this form was filled from: an answer that came meanwhile must not be overwritten unseen.
  const [version, setVersion] = useState(reply.version);
  const outdated = save.error?.code === "reply_changed" || reply.version !== version;

  const takeNewest = () => {
    form.setFieldsValue({ lines: linesOf(reply), remark: reply.remark });
    setVersion(reply.version);
    save.reset();
  };
  const submit = ({ lines, remark }: Fields) => {
    onBusy(true);
    save.mutate(
      { meeting, unit: reply.unit, remark: remark ?? "", lines: filledLines(lines), version },
      {
        onSuccess: () => {
          message.success(t("reply-saved", { unit: reply.unit_name }));
          onDone();
        },
        onSettled: () => onBusy(false),
      },
    );
  };

  return (
    <Form
      id={formId}
      form={form}
      layout="vertical"
      initialValues={{ lines: linesOf(reply), remark: reply.remark }}
      onFinish={submit}
    >
      <p className={`muted ${formStyles.intro}`}>
        {t("reply-terms", { quota: reply.quota, rank: rankWords[reply.rank] })}
      </p>
      {outdated && !save.isPending && (
        <Alert
          type="warning"
          showIcon
          title={t("failure-reply-changed")}
          action={
            <Button size="small" onClick={takeNewest}>
              {t("reply-take-newest")}
            </Button>
          }
        />
      )}
      {save.error && save.error.code !== "reply_changed" && <FailureNotice failure={save.error} />}
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <ReplyLineFields
                key={field.key}
                name={field.name}
                index={index}
                onRemove={() => remove(field.name)}
              />
            ))}
            <div className={styles.add}>
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={fields.length >= MOST_PEOPLE}
                onClick={() => add({ ...EMPTY_LINE })}
              >
                {t("reply-add-person")}
              </Button>
              <OverQuota quota={reply.quota} />
            </div>
          </>
        )}
      </Form.List>
      <Form.Item name="remark" label={t("remark")}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </Form>
  );
}

/** The quota binds the unit; the organiser may go beyond it and is told so. */
function OverQuota({ quota }: { quota: number }) {
  const t = useText();
  const lines: ReplyLine[] = Form.useWatch("lines") ?? [];
  const over = lines.filter((line) => line?.name?.trim()).length - quota;
  return over > 0 ? (
    <span role="status" className={styles.over}>
      {t("over-quota-by", { count: over })}
    </span>
  ) : null;
}
