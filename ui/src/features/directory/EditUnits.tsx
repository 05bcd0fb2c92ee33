/** The same category, parent or usual venue for several units: what is left empty stays as it is. */
import { App, AutoComplete, Checkbox, Form, Modal, Select } from "antd";
import { useMemo, useState } from "react";
import type { Unit } from "../../api/contract";
import { useUnits, useVenues } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { useSayWithUndo } from "../../components/useSayWithUndo";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { withBelow } from "./tree";
import { changedUnit, fieldsOfUnit, saveOf, type UnitChange } from "./unitFields";
import { useOneByOne } from "./useOneByOne";

interface Props {
  units: Unit[];
  onClose(): void;
  onDone(): void;
}

const EDITED = "units-edited";

export function EditUnits({ units, onClose, onDone }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const sayWithUndo = useSayWithUndo();
  const oneByOne = useOneByOne();
  const saving = useCommand("save_unit", { showsFailure: true });
  const [change, setChange] = useState<UnitChange>({});
  const [busy, setBusy] = useState(false);
  const put = (part: UnitChange) => setChange((before) => ({ ...before, ...part }));
  const undo = async (before: Unit[]) => {
    const back = await oneByOne(
      before,
      (progress) => t("units-saving", { ...progress }),
      (unit) => saving.mutateAsync(saveOf(unit, fieldsOfUnit(unit))),
    );
    if (back.length > 0) message.success(t("units-edit-undone", { count: back.length }));
  };
  const save = async () => {
    setBusy(true);
    const done = await oneByOne(
      units,
      (progress) => t("units-saving", { ...progress }),
      (unit) => saving.mutateAsync(changedUnit(unit, change)),
    );
    setBusy(false);
    if (done.length > 0) sayWithUndo(EDITED, t("units-edited", { count: done.length }), () => undo(done));
    if (done.length === units.length) onDone();
  };
  return (
    <Modal
      open
      title={t("units-edit-title", { count: units.length })}
      okText={t("save")}
      okButtonProps={{ loading: busy, disabled: Object.keys(change).length === 0 }}
      onOk={save}
      onCancel={onClose}
    >
      <p className="muted">{t("units-edit-explain")}</p>
      <Form layout="vertical" component="div" className={styles.batch ?? ""}>
        <Fields
          units={units}
          change={change}
          onPut={put}
          onDrop={(name) => setChange(without(change, name))}
        />
      </Form>
    </Modal>
  );
}

const without = (change: UnitChange, name: keyof UnitChange): UnitChange =>
  Object.fromEntries(Object.entries(change).filter(([key]) => key !== name));

interface FieldsProps {
  units: Unit[];
  change: UnitChange;
  onPut(part: UnitChange): void;
  onDrop(name: keyof UnitChange): void;
}

function Fields({ units: chosen, change, onPut, onDrop }: FieldsProps) {
  const t = useText();
  const units = useUnits().data?.units;
  const venues = useVenues().data?.venues ?? [];
  const choices = useMemo(() => {
    const all = units ?? [];
    // None of them can be below itself.
    const below = new Set(chosen.flatMap(({ id }) => [...withBelow(all, id)]));
    return {
      categories: [...new Set(all.map(({ category }) => category).filter(Boolean))],
      parents: all.filter(({ id, archived }) => !archived && !below.has(id)),
    };
  }, [units, chosen]);
  const used = venues.filter(({ archived }) => !archived).map(({ name }) => name);
  const tick = (name: keyof UnitChange, empty: UnitChange, label: string) => (
    <Checkbox
      checked={name in change}
      onChange={({ target }) => (target.checked ? onPut(empty) : onDrop(name))}
    >
      {label}
    </Checkbox>
  );
  return (
    <>
      {tick("category", { category: "" }, t("category"))}
      <AutoComplete
        aria-label={t("category")}
        value={change.category ?? ""}
        onChange={(category: string) => onPut({ category })}
        options={choices.categories.map((value) => ({ value }))}
      />
      {tick("parent", { parent: null }, t("parent-unit"))}
      <Select
        allowClear
        aria-label={t("parent-unit")}
        showSearch={{ optionFilterProp: "label" }}
        placeholder={"parent" in change ? t("parent-unit-none") : ""}
        value={change.parent ?? null}
        onChange={(parent: string | undefined) => onPut({ parent: parent ?? null })}
        options={choices.parents.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {tick("default_venue", { default_venue: "" }, t("default-venue"))}
      <AutoComplete
        aria-label={t("default-venue")}
        value={change.default_venue ?? ""}
        onChange={(default_venue: string) => onPut({ default_venue })}
        options={[t("role-main"), ...used].map((value) => ({ value }))}
      />
    </>
  );
}
