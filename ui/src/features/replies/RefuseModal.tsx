import { Form, Input, Modal } from "antd";
import { useText } from "../../text/useText";

interface Props {
  open: boolean;
  busy: boolean;
  onCancel(): void;
  onRefuse(note: string): void;
}

export function RefuseModal({ open, busy, onCancel, onRefuse }: Props) {
  const t = useText();
  const [form] = Form.useForm<{ note: string }>();
  return (
    <Modal
      open={open}
      title={t("refuse-title")}
      okText={t("refuse")}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ note }) => onRefuse((note ?? "").trim())}
      >
        <p style={{ marginBottom: 12 }}>{t("refuse-explain")}</p>
        <Form.Item name="note" label={t("refuse-note")}>
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
