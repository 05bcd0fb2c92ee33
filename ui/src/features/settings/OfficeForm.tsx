import { App, Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import type { Settings } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";

export function OfficeForm({ settings }: { settings: Settings }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings>();
  const [changed, setChanged] = useState(false);
  const save = useCommand("save_settings", { showsFailure: true });
  useEffect(() => {
    if (!changed) form.setFieldsValue(settings);
  }, [changed, form, settings]);
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={settings}
      onValuesChange={() => setChanged(true)}
      onFinish={({ office_name, office_contact, public_url }) =>
        save.mutate(
          {
            office_name: office_name.trim(),
            office_contact: office_contact.trim(),
            public_url: public_url.trim(),
          },
          {
            onSuccess: () => {
              setChanged(false);
              message.success(t("settings-saved"));
            },
          },
        )
      }
    >
      {save.error && <FailureNotice failure={save.error} />}
      <Form.Item name="office_name" label={t("office-name")} extra={t("office-name-hint")}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="office_contact" label={t("office-contact")} extra={t("office-contact-hint")}>
        <Input maxLength={80} placeholder={t("office-contact-example")} />
      </Form.Item>
      <Form.Item
        name="public_url"
        label={t("public-url")}
        extra={t("public-url-hint")}
        rules={[{ pattern: /^\s*(https?:\/\/\S+)?\s*$/, message: t("public-url-wrong") }]}
      >
        <Input maxLength={200} inputMode="url" placeholder="https://huidao.example.org" />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={!changed} loading={save.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
