import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber } from "antd";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Schedule.module.css";

export function AgendaFields() {
  const t = useText();
  return (
    <Form.List name="agenda">
      {(fields, { add, remove }) => (
        <div>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.item}>
              <span>{index + 1}</span>
              <Form.Item
                name={[field.name, "title"]}
                rules={[{ required: true, whitespace: true, message: t("agenda-title-needed") }]}
              >
                <Input aria-label={t("agenda-title")} placeholder={t("agenda-title")} maxLength={120} />
              </Form.Item>
              <Form.Item name={[field.name, "speaker"]}>
                <Input aria-label={t("agenda-speaker")} placeholder={t("agenda-speaker")} maxLength={60} />
              </Form.Item>
              <Form.Item name={[field.name, "minutes"]}>
                <InputNumber
                  aria-label={t("agenda-minutes")}
                  min={1}
                  max={600}
                  precision={0}
                  suffix={t("minutes")}
                  className={formStyles.wide ?? ""}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t("agenda-remove")}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ title: "", speaker: "", minutes: null })}
          >
            {t("agenda-add")}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
