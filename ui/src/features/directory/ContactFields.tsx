import { PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { EMPTY_CONTACT } from "./useSaveUnit";

export function ContactFields() {
  const t = useText();
  return (
    <Form.List name="contacts">
      {(fields, { add }) => (
        <>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={styles.contact}>
              <legend>{t("contact-number", { number: index + 1 })}</legend>
              <div className={styles.two}>
                <Form.Item name={[field.name, "name"]} label={t("name")}>
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={[field.name, "title"]} label={t("job-title")}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[field.name, "phone"]} label={t("phone")}>
                  <Input maxLength={20} inputMode="tel" />
                </Form.Item>
                <Form.Item name={[field.name, "mail"]} label={t("mail")}>
                  <Input maxLength={120} inputMode="email" />
                </Form.Item>
              </div>
            </fieldset>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ ...EMPTY_CONTACT })}>
            {t("contact-add")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
