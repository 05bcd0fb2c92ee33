/** Asks for a word to go with a refusal. Stays open, with the word, when refusing failed. */
import { Form, Input, Modal } from "antd";
import type { Failure } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import type { Request } from "./requests";
import { WhoConcerned } from "./WhoConcerned";

interface Props {
  /** Whom it concerns; nobody: nothing is asked. */
  requests: Request[];
  /** What was written already. */
  note: string;
  busy: boolean;
  failure: Failure | null;
  onCancel(): void;
  onRefuse(note: string): void;
}

export function RefuseModal({ requests, note, busy, failure, onCancel, onRefuse }: Props) {
  const t = useText();
  const [form] = Form.useForm<{ note: string }>();
  return (
    <Modal
      open={requests.length > 0}
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
        initialValues={{ note }}
        onFinish={(fields) => onRefuse((fields.note ?? "").trim())}
      >
        <div className={formStyles.intro}>
          <WhoConcerned requests={requests} />
          <p className="muted">{t("refuse-explain")}</p>
        </div>
        {failure && <FailureNotice failure={failure} />}
        <Form.Item name="note" label={t("refuse-note")}>
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
