import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Select } from "antd";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Channels.module.css";
import { SecretField } from "./SecretField";

export function SmsFields({ hasSecret }: { hasSecret: boolean }) {
  const t = useText();
  return (
    <>
      <p className="muted">{t("sms-explain")}</p>
      <div className={styles.request}>
        <Form.Item name={["sms", "method"]} label={t("sms-method")}>
          <Select options={["POST", "GET"].map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item
          name={["sms", "address"]}
          label={t("sms-address")}
          rules={[
            { required: true, whitespace: true, message: t("sms-address-missing") },
            { pattern: /^\s*https?:\/\/\S+\s*$/, message: t("public-url-wrong") },
          ]}
        >
          <Input maxLength={1000} inputMode="url" placeholder="https://sms.example.org/send" />
        </Form.Item>
      </div>
      <HeaderLines />
      <Form.Item name={["sms", "body"]} label={t("sms-body")} extra={t("sms-body-hint")}>
        <Input.TextArea
          className={styles.code ?? ""}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          placeholder={'{"mobile":"{phone}","content":"{text}","uid":"{id}"}'}
        />
      </Form.Item>
      <div className={formStyles.two}>
        <Form.Item name={["sms", "success"]} label={t("sms-success")} extra={t("sms-success-hint")}>
          <Input maxLength={200} placeholder={'"code":0'} />
        </Form.Item>
        <Form.Item name={["sms", "secret"]} label={t("sms-secret")} extra={t("sms-secret-hint")}>
          <SecretField kept={hasSecret} name={t("sms-secret")} />
        </Form.Item>
        <Form.Item name={["sms", "per_minute"]} label={t("per-minute")} extra={t("per-minute-hint")}>
          <InputNumber min={1} max={10_000} precision={0} placeholder={t("unlimited")} />
        </Form.Item>
        <Form.Item name={["sms", "price"]} label={t("sms-price")} extra={t("sms-price-hint")}>
          <InputNumber min={0} max={100} precision={2} step={0.01} placeholder="0.05" />
        </Form.Item>
      </div>
    </>
  );
}

function HeaderLines() {
  const t = useText();
  return (
    <Form.Item label={t("sms-headers")} className={styles.headers ?? ""}>
      <Form.List name={["sms", "headers"]}>
        {(lines, { add, remove }) => (
          <div className={styles.lines}>
            {lines.map(({ key, name }) => (
              <div key={key} className={styles.line}>
                <Form.Item name={[name, "name"]} noStyle>
                  <Input aria-label={t("sms-header-name")} placeholder="Authorization" maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, "value"]} noStyle>
                  <Input aria-label={t("sms-header-value")} placeholder="Bearer {secret}" maxLength={1000} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t("sms-header-remove", { number: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ name: "", value: "" })}
            >
              {t("sms-header-add")}
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  );
}
