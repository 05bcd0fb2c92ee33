import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Input, Radio } from "antd";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";

interface Props {
  name: number;
  index: number;
  onRemove(): void;
}

export function ReplyLineFields({ name, index, onRemove }: Props) {
  const t = useText();
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
      <Form.Item name={[name, "answer"]} label={t("answer")}>
        <Radio.Group
          options={[
            { value: "attend", label: t("answer-attend") },
            { value: "leave", label: t("label-on-leave") },
            { value: "substitute", label: t("label-substitute") },
          ]}
        />
      </Form.Item>
      {answer === "substitute" && <SubstituteFields name={name} />}
      {(answer === "leave" || answer === "substitute") && (
        <Form.Item
          name={[name, "reason"]}
          label={t("reason")}
          rules={
            answer === "leave"
              ? [{ required: true, whitespace: true, message: t("failure-reason-missing") }]
              : []
          }
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </fieldset>
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
