/** One unit with its contacts and people, in a drawer. */
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import type { Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { UnitForm } from "./UnitForm";
import { saveOf, type UnitFields } from "./unitFields";

const FORM = "unit-form";

interface Props {
  open: boolean;
  unit: Unit | null;
  /** The parent that a new unit begins with. */
  below?: string | null;
  onClose(): void;
  onAdded?(unit: Unit): void;
}

export function UnitEditor({ open, unit, below = null, onClose, onAdded }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const saving = useCommand("save_unit", { showsFailure: true });
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaveGuard(unsaved);
  const close = () => {
    setUnsaved(false);
    saving.reset();
    onClose();
  };
  const save = (fields: UnitFields) =>
    saving.mutate(saveOf(unit, fields), {
      onSuccess: (saved) => {
        message.success(t("unit-saved", { unit: saved.name }));
        close();
        if (unit === null) onAdded?.(saved);
      },
    });
  return (
    <Drawer
      open={open}
      title={unit === null ? t("new-unit") : unit.name}
      size={640}
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
      {saving.error && <FailureNotice failure={saving.error} />}
      {open && (
        <UnitForm
          key={unit?.id ?? `new ${below}`}
          id={FORM}
          unit={unit}
          below={below}
          onTouched={() => setUnsaved(true)}
          onSave={save}
        />
      )}
    </Drawer>
  );
}
