/** A group's name and members, in a drawer. */
import { App, Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { Failure, UnitGroup } from "../../api/contract";
import { useUnits } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { UnitPicker } from "../../components/UnitPicker";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

const FORM = "group-form";

interface Props {
  open: boolean;
  group: UnitGroup | null;
  members: string[];
  onClose(): void;
  onSaved?(): void;
}

export function GroupEditor({ open, group, members, onClose, onSaved }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const saving = useCommand("save_group", { showsFailure: true });
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaveGuard(unsaved);
  const close = () => {
    setUnsaved(false);
    saving.reset();
    onClose();
  };
  const save = (name: string, units: string[]) =>
    saving.mutate(
      { id: group?.id ?? null, name: name.trim(), units },
      {
        onSuccess: (saved) => {
          message.success(t("group-saved", { group: saved.name }));
          close();
          onSaved?.();
        },
      },
    );
  return (
    <Drawer
      open={open}
      title={group === null ? t("group-new") : group.name}
      size={560}
      onClose={() => leaving(close)}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={() => leaving(close)}>{t("cancel")}</Button>
          <Button type="primary" htmlType="submit" form={FORM} loading={saving.isPending}>
            {t("save")}
          </Button>
        </div>
      }
    >
      {open && (
        <GroupForm
          name={group?.name ?? ""}
          members={members}
          failure={saving.error}
          onTouched={() => setUnsaved(true)}
          onSave={save}
        />
      )}
    </Drawer>
  );
}

interface FormProps {
  name: string;
  members: string[];
  failure: Failure | null;
  onTouched(): void;
  onSave(name: string, units: string[]): void;
}

function GroupForm({ name, members, failure, onTouched, onSave }: FormProps) {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(members));
  const order = useUnits().data?.units ?? [];
  return (
    <Form
      id={FORM}
      layout="vertical"
      className={styles.groupForm ?? ""}
      initialValues={{ name }}
      onValuesChange={onTouched}
      onFinish={(fields: { name: string }) => onSave(fields.name, inOrder(order, chosen))}
    >
      {failure && <FailureNotice failure={failure} />}
      <Form.Item
        name="name"
        label={t("group-name")}
        rules={[{ required: true, whitespace: true, message: t("group-name-needed") }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <p className={styles.groupCount}>
        {t("group-members")} <span className="muted">{t("units-number", { count: chosen.size })}</span>
      </p>
      <UnitPicker
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          onTouched();
        }}
        none={t("units-empty")}
      />
    </Form>
  );
}

function inOrder(units: { id: string }[], chosen: ReadonlySet<string>): string[] {
  const known = units.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  return [...known, ...[...chosen].filter((id) => !known.includes(id))];
}
