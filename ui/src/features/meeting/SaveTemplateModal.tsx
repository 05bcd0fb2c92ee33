import { App, Form, Input, Modal } from "antd";
import type { Meeting } from "../../api/contract";
import { useTemplates } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";

export function SaveTemplateModal({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string }>();
  const name = Form.useWatch("name", form);
  const save = useCommand("save_template", { showsFailure: true });
  const taken = useTemplates().data?.templates.some((one) => one.name === name?.trim()) ?? false;
  return (
    <Modal
      open
      title={t("template-save")}
      okText={taken ? t("template-replace") : t("save")}
      okButtonProps={{ loading: save.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="muted">{t("template-save-explain")}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: meeting.head.title }}
        onFinish={(fields) =>
          save.mutate(
            { meeting: meeting.head.id, name: fields.name.trim() },
            {
              onSuccess: () => {
                message.success(t("template-saved", { name: fields.name.trim() }));
                onClose();
              },
            },
          )
        }
      >
        <Form.Item
          name="name"
          label={t("template-name")}
          extra={taken ? t("template-name-taken") : undefined}
          rules={[{ required: true, whitespace: true, message: t("template-name-needed") }]}
        >
          <Input maxLength={80} autoFocus />
        </Form.Item>
      </Form>
      {save.error && <FailureNotice failure={save.error} />}
    </Modal>
  );
}
