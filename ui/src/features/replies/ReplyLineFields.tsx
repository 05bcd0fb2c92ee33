import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Input, Radio } from "antd";
import type { UnitReply } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { LeaveNoteField } from "./LeaveNoteField";
import { RankFields } from "./RankFields";
import styles from "./Replies.module.css";
import { useAnswerWords } from "./useLineWords";

interface Props {
  name: number;
  index: number;
  reply: UnitReply;
  onRemove(): void;
}

export function ReplyLineFields({ name, index, reply, onRemove }: Props) {
  const t = useText();
  const words = useAnswerWords();
  const answer = Form.useWatch(["lines", name, "answer"]);
  return (
    <fieldset className={`${formStyles.block} ${styles.person}`}>
      <legend>{t("person-number", { number: index + 1 })}</legend>
      <Button
        type="text"
        size="small"
        className={styles.remove ?? ""}
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("person-remove", { number: index + 1 })}
        onClick={onRemove}
      />
      <div className={formStyles.three}>
        <Form.Item name={[name, "name"]} label={t("name")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={[name, "title"]} label={t("job-title")}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={[name, "phone"]} label={t("phone")}>
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
      </div>
      <RankFields name={name} reply={reply} />
      <Form.Item name={[name, "answer"]} label={t("answer")}>
        <Radio.Group
          options={(["attend", "leave", "substitute"] as const).map((value) => ({
            value,
            label: words[value],
          }))}
        />
      </Form.Item>
      {answer === "substitute" && <SubstituteFields name={name} />}
      {(answer === "leave" || answer === "substitute") && (
        <RequestFields name={name} needed={answer === "leave"} reply={reply} />
      )}
    </fieldset>
  );
}

function RequestFields({ name, needed, reply }: { name: number; needed: boolean; reply: UnitReply }) {
  const t = useText();
  return (
    <div className={formStyles.two}>
      <Form.Item
        name={[name, "reason"]}
        label={t("reason")}
        rules={needed ? [{ required: true, whitespace: true, message: t("failure-reason-missing") }] : []}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, "note"]} label={t("leave-note")}>
        <LeaveNoteField name={name} reply={reply} />
      </Form.Item>
    </div>
  );
}

function SubstituteFields({ name }: { name: number }) {
  const t = useText();
  return (
    <div className={formStyles.three}>
      <Form.Item
        name={[name, "substitute_name"]}
        label={t("substitute-name")}
        rules={[{ required: true, whitespace: true, message: t("substitute-needed") }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={[name, "substitute_title"]} label={t("substitute-title")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[name, "substitute_phone"]} label={t("substitute-phone")}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
    </div>
  );
}
