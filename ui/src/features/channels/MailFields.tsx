import { Form, Input, InputNumber, Select } from "antd";
import type { MailSecurity } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { type ChannelFields, portFor } from "./channelFields";
import { SecretField } from "./SecretField";

const wide = formStyles.wide ?? "";

export function MailFields({ hasPassword }: { hasPassword: boolean }) {
  const t = useText();
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <>
      <div className={formStyles.three}>
        <Form.Item name={["mail", "host"]} label={t("mail-host")} rules={needed(t("mail-host-missing"))}>
          <Input maxLength={200} placeholder="smtp.example.org" />
        </Form.Item>
        <SecurityField />
        <Form.Item
          name={["mail", "port"]}
          label={t("mail-port")}
          rules={[{ required: true, message: t("mail-port-missing") }]}
        >
          <InputNumber min={1} max={65_535} precision={0} controls={false} className={wide} />
        </Form.Item>
      </div>
      <div className={formStyles.two}>
        <Form.Item name={["mail", "user"]} label={t("mail-user")} extra={t("mail-user-hint")}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name={["mail", "password"]} label={t("mail-password")} extra={t("mail-password-hint")}>
          <SecretField kept={hasPassword} name={t("mail-password")} />
        </Form.Item>
        <Form.Item name={["mail", "from_name"]} label={t("mail-from-name")}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name={["mail", "from_address"]}
          label={t("mail-from-address")}
          rules={[
            ...needed(t("mail-from-missing")),
            { pattern: /^\s*\S+@\S+\s*$/, message: t("mail-from-wrong") },
          ]}
        >
          <Input maxLength={200} inputMode="email" placeholder="office@example.org" />
        </Form.Item>
      </div>
      <Form.Item name={["mail", "per_minute"]} label={t("per-minute")} extra={t("per-minute-hint")}>
        <InputNumber min={1} max={10_000} precision={0} placeholder={t("unlimited")} />
      </Form.Item>
    </>
  );
}

function SecurityField() {
  const t = useText();
  const form = Form.useFormInstance<ChannelFields>();
  const options: { value: MailSecurity; label: string }[] = [
    { value: "tls", label: t("mail-tls") },
    { value: "start_tls", label: t("mail-start-tls") },
    { value: "none", label: t("mail-plain") },
  ];
  return (
    <Form.Item name={["mail", "security"]} label={t("mail-security")}>
      <Select<MailSecurity>
        options={options}
        onChange={(security) =>
          form.setFieldValue(["mail", "port"], portFor(security, form.getFieldValue(["mail", "port"])))
        }
      />
    </Form.Item>
  );
}
