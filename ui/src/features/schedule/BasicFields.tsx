import { Form, Input } from "antd";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";

/** What the core keeps of a note. */
const LONGEST_NOTE = 500;

export function BasicFields() {
  const t = useText();
  return (
    <div>
      <Form.Item
        name="title"
        label={t("meeting-title")}
        rules={[{ required: true, whitespace: true, message: t("failure-title-missing") }]}
      >
        <Input maxLength={120} autoFocus />
      </Form.Item>
      <div className={formStyles.two}>
        <Form.Item name="kind" label={t("plan-kind")}>
          <Input maxLength={60} placeholder={t("plan-kind-example")} />
        </Form.Item>
        <Form.Item name="host" label={t("plan-host")}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="chair" label={t("plan-chair")}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="moderator" label={t("plan-moderator")}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t("plan-note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={LONGEST_NOTE} showCount />
      </Form.Item>
    </div>
  );
}
