/** All contacts of a unit, in order; the first one is asked first. */
import { DeleteOutlined, PlusOutlined, VerticalAlignTopOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { EMPTY_CONTACT, isFilled } from "./unitFields";

export function ContactFields() {
  const t = useText();
  return (
    <Form.List name="contacts">
      {(fields, { add, remove, move }) => (
        <>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={`${formStyles.block} ${styles.contact}`}>
              <legend>{index === 0 ? t("contact-first") : t("contact-number", { number: index + 1 })}</legend>
              <span className={styles.contactActions}>
                {index > 0 && (
                  <Button
                    type="text"
                    size="small"
                    icon={<VerticalAlignTopOutlined aria-hidden />}
                    aria-label={t("contact-make-first-number", { number: index + 1 })}
                    onClick={() => move(index, 0)}
                  >
                    {t("contact-make-first")}
                  </Button>
                )}
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t("contact-remove", { number: index + 1 })}
                  onClick={() => remove(index)}
                />
              </span>
              <OneContact name={field.name} />
            </fieldset>
          ))}
          <p className={`muted ${formStyles.intro}`}>{t("contacts-hint")}</p>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ ...EMPTY_CONTACT })}>
            {t("contact-add")}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function OneContact({ name }: { name: number }) {
  const t = useText();
  return (
    <div className={formStyles.two}>
      <Form.Item
        name={[name, "name"]}
        label={t("name")}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, typed: string) => {
              const line = { ...EMPTY_CONTACT, ...getFieldValue(["contacts", name]) };
              if (!typed?.trim() && isFilled(line)) throw new Error(t("contact-name-needed"));
            },
          }),
        ]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={[name, "title"]} label={t("job-title")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[name, "phone"]} label={t("phone")}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name={[name, "mail"]} label={t("mail")}>
        <Input maxLength={120} inputMode="email" />
      </Form.Item>
    </div>
  );
}
