import { Form, InputNumber } from "antd";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Schedule.module.css";

export function RuleFields() {
  const t = useText();
  const fields = [
    { name: "opens_before_min", label: t("rule-opens") },
    { name: "late_after_min", label: t("rule-late") },
    { name: "early_before_min", label: t("rule-early") },
  ];
  return (
    <div className={`${formStyles.three} ${styles.rows}`}>
      {fields.map(({ name, label }) => (
        <Form.Item
          key={name}
          name={["rules", name]}
          label={label}
          rules={[{ required: true, message: t("number-needed") }]}
        >
          <InputNumber
            min={0}
            max={1440}
            precision={0}
            suffix={t("minutes")}
            className={formStyles.wide ?? ""}
          />
        </Form.Item>
      ))}
    </div>
  );
}
