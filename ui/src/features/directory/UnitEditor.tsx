/** One unit and its contacts, in a drawer. */
import { App, AutoComplete, Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { Unit } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { ContactFields } from "./ContactFields";
import { fieldsOfUnit, saveOf, type UnitFields } from "./unitFields";

const FORM = "unit-form";

interface Props {
  open: boolean;
  unit: Unit | null;
  onClose(): void;
}

export function UnitEditor({ open, unit, onClose }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const saving = useCommand("save_unit", { showsFailure: true });
  const close = () => {
    saving.reset();
    onClose();
  };
  const save = (fields: UnitFields) =>
    saving.mutate(saveOf(unit, fields), {
      onSuccess: ({ name }) => {
        message.success(t("unit-saved", { unit: name }));
        close();
      },
    });
  return (
    <Drawer
      open={open}
      title={unit === null ? t("new-unit") : unit.name}
      size={520}
      onClose={close}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="primary" htmlType="submit" form={FORM} loading={saving.isPending}>
            {t("save")}
          </Button>
        </div>
      }
    >
      {saving.error && <FailureNotice failure={saving.error} />}
      {open && <UnitForm key={unit?.id ?? "new"} unit={unit} onSave={save} />}
    </Drawer>
  );
}

interface FormProps {
  unit: Unit | null;
  onSave(fields: UnitFields): void;
}

function UnitForm({ unit, onSave }: FormProps) {
  const t = useText();
  const [initial] = useState(() => fieldsOfUnit(unit));
  const venues = useVenues().data?.venues ?? [];
  return (
    <Form id={FORM} layout="vertical" initialValues={initial} onFinish={onSave}>
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
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name="default_venue" label={t("default-venue")} extra={t("default-venue-hint")}>
        <AutoComplete
          options={[t("role-main"), ...venues.map(({ name }) => name)].map((value) => ({ value }))}
        />
      </Form.Item>
      <ContactFields />
    </Form>
  );
}
