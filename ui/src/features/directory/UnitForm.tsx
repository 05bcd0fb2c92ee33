import { AutoComplete, Form, Input, Select } from "antd";
import { useMemo, useState } from "react";
import type { Unit } from "../../api/contract";
import { useUnits, useVenues } from "../../api/queries";
import formStyles from "../../components/Form.module.css";
import { matchesSearch } from "../../components/search";
import { useText } from "../../text/useText";
import { ContactFields } from "./ContactFields";
import styles from "./Directory.module.css";
import { PersonFields } from "./PersonFields";
import { withBelow } from "./tree";
import { fieldsOfUnit, type UnitFields } from "./unitFields";

interface Props {
  id: string;
  unit: Unit | null;
  /** The parent that a new unit begins with. */
  below: string | null;
  onTouched(): void;
  onSave(fields: UnitFields): void;
}

export function UnitForm({ id, unit, below, onTouched, onSave }: Props) {
  const t = useText();
  const [initial] = useState(() => ({ ...fieldsOfUnit(unit), ...(unit === null ? { parent: below } : {}) }));
  const [form] = Form.useForm<UnitFields>();
  return (
    <Form
      form={form}
      id={id}
      layout="vertical"
      initialValues={initial}
      onValuesChange={onTouched}
      // Also what has no field, above all who somebody is: without it everybody would be entered anew.
      onFinish={() => onSave(form.getFieldsValue(true))}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      <Names unit={unit} />
      <h3 className={styles.section}>{t("contacts")}</h3>
      <ContactFields />
      <h3 className={styles.section}>{t("directory-people")}</h3>
      <p className={`muted ${formStyles.intro}`}>{t("people-hint")}</p>
      <PersonFields />
    </Form>
  );
}

function Names({ unit }: { unit: Unit | null }) {
  const t = useText();
  const units = useUnits().data?.units;
  const venues = useVenues().data?.venues ?? [];
  const choices = useMemo(() => choicesOf(units ?? [], unit), [units, unit]);
  const containing = (typed: string, option: { value?: unknown } | undefined) =>
    matchesSearch(typed, String(option?.value ?? ""));
  return (
    <>
      <Form.Item
        name="name"
        label={t("unit-name")}
        rules={[{ required: true, whitespace: true, message: t("failure-unit-name-missing") }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <div className={formStyles.two}>
        <Form.Item name="short_name" label={t("short-name")} extra={t("short-name-hint")}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="category" label={t("category")} extra={t("category-hint")}>
          <AutoComplete
            options={choices.categories.map((value) => ({ value }))}
            showSearch={{ filterOption: containing }}
          />
        </Form.Item>
      </div>
      <Form.Item name="aliases" label={t("aliases")} extra={t("aliases-hint")}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ",", "；", ";"]} />
      </Form.Item>
      <div className={formStyles.two}>
        <Form.Item name="parent" label={t("parent-unit")} extra={t("parent-unit-hint")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("parent-unit-none")}
            options={choices.parents}
          />
        </Form.Item>
        <Form.Item name="default_venue" label={t("default-venue")} extra={t("default-venue-hint")}>
          <AutoComplete
            showSearch={{ filterOption: containing }}
            options={[
              t("role-main"),
              ...venues.filter(({ archived }) => !archived).map(({ name }) => name),
            ].map((value) => ({ value }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="remark" label={t("remark")}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </>
  );
}

/** A unit cannot be below itself or below what is below it. */
function choicesOf(units: Unit[], unit: Unit | null) {
  const own = unit === null ? new Set<string>() : withBelow(units, unit.id);
  return {
    categories: [...new Set(units.map(({ category }) => category).filter(Boolean))],
    parents: units
      .filter(({ id, archived }) => !archived && !own.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}
