/** Leaders and others of a unit who may attend. */
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import type { PersonRank } from "../../api/contract";
import { usePersonRanks } from "../../components/usePersonRanks";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { EMPTY_PERSON } from "./unitFields";

const RANKS: PersonRank[] = ["principal", "deputy", "other"];

export function PersonFields() {
  const t = useText();
  const ranks = usePersonRanks();
  return (
    <Form.List name="people">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.person}>
              <Form.Item
                name={[field.name, "name"]}
                rules={[{ required: true, whitespace: true, message: t("person-name-needed") }]}
              >
                <Input
                  maxLength={40}
                  aria-label={t("person-name", { number: index + 1 })}
                  placeholder={t("name")}
                />
              </Form.Item>
              <Form.Item name={[field.name, "title"]}>
                <Input maxLength={60} aria-label={t("job-title")} placeholder={t("job-title")} />
              </Form.Item>
              <Form.Item name={[field.name, "rank"]}>
                <Select
                  aria-label={t("person-rank")}
                  options={RANKS.map((value) => ({ value, label: ranks[value] }))}
                />
              </Form.Item>
              <Form.Item name={[field.name, "phone"]}>
                <Input maxLength={20} inputMode="tel" aria-label={t("phone")} placeholder={t("phone")} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t("unit-person-remove", { number: index + 1 })}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ ...EMPTY_PERSON })}>
            {t("unit-person-add")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
