/** Corrects what the record says of one person. The reason is kept with it; the earlier events stay. */
import { App, Form, Input, Modal, Radio } from "antd";
import type { Input as CommandInput, PersonRow } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";

type Correction = Pick<CommandInput<"correct_attendance">, "presence" | "reason">;

export function CorrectionModal({ person, onClose }: { person: PersonRow | null; onClose(): void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Correction>();
  const correct = useCommand("correct_attendance", { showsFailure: true });
  const close = () => {
    correct.reset();
    onClose();
  };
  const save = ({ presence, reason }: Correction) => {
    if (person === null || person.attendee === null) return;
    correct.mutate(
      { attendee: person.attendee, presence, reason: reason.trim() },
      {
        onSuccess: () => {
          message.success(t("corrected", { name: person.name }));
          close();
        },
      },
    );
  };
  return (
    <Modal
      open={person !== null}
      title={person && t("correct-title", { name: person.name })}
      okText={t("correct")}
      okButtonProps={{ loading: correct.isPending }}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ presence: "present" }}
        onFinish={save}
      >
        <p className={formStyles.intro}>{t("correct-explain")}</p>
        {correct.error && <FailureNotice failure={correct.error} />}
        <Form.Item name="presence" label={t("correct-to")}>
          <Radio.Group
            options={[
              { value: "present", label: t("label-present") },
              { value: "on_leave", label: t("label-on-leave") },
              { value: "absent", label: t("label-absent") },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t("reason")}
          rules={[{ required: true, whitespace: true, message: t("failure-reason-missing") }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
