/** 临时参会: somebody who is not on the list. The organiser decides later; the desk takes down who it was. */
import { Alert, Button, Drawer, Form, Input, Select } from "antd";
import type { Desk } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { matchesName } from "./searchDesk";
import type { WalkInFields } from "./useDeskActions";

interface Props {
  open: boolean;
  desk: Desk;
  /** Whose person it is, where that is known. */
  unit: string | null;
  /** What was looked for and found nobody. */
  name: string;
  onClose(): void;
  onClosed(): void;
  onWalkIn(fields: WalkInFields): void;
}

export function WalkInDrawer({ open, desk, unit, name, onClose, onClosed, onWalkIn }: Props) {
  const t = useText();
  const [form] = Form.useForm<WalkInFields>();
  return (
    <Drawer
      open={open}
      title={t("desk-walk-in")}
      size={440}
      closable={false}
      onClose={onClose}
      afterOpenChange={(opened) => {
        if (opened) form.getFieldInstance(unit === null ? "unit" : "name")?.focus();
        else onClosed();
      }}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="primary" onClick={form.submit}>
            {t("desk-walk-in-save")}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ ...(unit !== null && { unit }), name, title: "", phone: "" }}
        onFinish={(fields) =>
          onWalkIn({
            unit: fields.unit,
            name: fields.name.trim(),
            title: fields.title.trim(),
            phone: fields.phone.trim(),
          })
        }
      >
        <Alert className={formStyles.intro ?? ""} type="info" showIcon title={t("desk-walk-in-explain")} />
        <Form.Item name="unit" label={t("unit")} rules={[{ required: true, message: t("desk-unit-needed") }]}>
          <Select
            showSearch={{
              filterOption: (typed, option) =>
                option !== undefined && matchesName(typed, option.label, option.keys),
            }}
            placeholder={t("desk-unit-choose")}
            options={desk.units.map((unit) => ({ value: unit.id, label: unit.name, keys: unit.keys }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t("name")}
          rules={[{ required: true, whitespace: true, message: t("desk-name-needed") }]}
        >
          <Input maxLength={60} autoComplete="off" onPressEnter={form.submit} />
        </Form.Item>
        <Form.Item name="title" label={t("desk-title")}>
          <Input maxLength={100} autoComplete="off" onPressEnter={form.submit} />
        </Form.Item>
        <Form.Item name="phone" label={t("phone")}>
          <Input type="tel" maxLength={30} autoComplete="off" onPressEnter={form.submit} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
