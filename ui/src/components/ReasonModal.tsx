/** Asks for the reason of something that will be written into the record, then does it. */
import { Form, Input, Modal } from "antd";
import type { Failure } from "../api/contract";
import { useText } from "../text/useText";
import { FailureNotice } from "./FailureNotice";
import formStyles from "./Form.module.css";

interface Props {
  open: boolean;
  title: string;
  explanation: string;
  action: string;
  danger?: boolean;
  busy: boolean;
  failure: Failure | null;
  onCancel(): void;
  /** Called once it is gone from the screen. */
  onClosed?: () => void;
  onReason(reason: string): void;
}

export function ReasonModal({
  open,
  title,
  explanation,
  action,
  danger = false,
  busy,
  failure,
  onCancel,
  onClosed,
  onReason,
}: Props) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      okButtonProps={{ danger, loading: busy }}
      onOk={form.submit}
      onCancel={onCancel}
      {...(onClosed && { afterClose: onClosed })}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => onReason(reason.trim())}>
        <p className={formStyles.intro}>{explanation}</p>
        {failure && <FailureNotice failure={failure} />}
        <Form.Item
          name="reason"
          label={t("reason")}
          rules={[{ required: true, whitespace: true, message: t("failure-reason-missing") }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
