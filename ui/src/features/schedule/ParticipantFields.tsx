import { Button, Drawer, Radio, Select } from "antd";
import { useState } from "react";
import { useGroups, useUnits } from "../../api/queries";
import formStyles from "../../components/Form.module.css";
import { UnitPicker } from "../../components/UnitPicker";
import { useText } from "../../text/useText";
import { EVERYBODY, type Participants, plannedUnits } from "./participants";
import styles from "./Schedule.module.css";

interface Props {
  value?: Participants;
  onChange?: (value: Participants) => void;
}

export function ParticipantFields({ value = EVERYBODY, onChange }: Props) {
  const t = useText();
  const groups = useGroups().data?.groups ?? [];
  const all = useUnits().data?.units.filter(({ archived }) => !archived).length ?? 0;
  const [choosing, setChoosing] = useState(false);
  const change = (part: Partial<Participants>) => onChange?.({ ...value, ...part });
  const options: { value: Participants["mode"]; label: string }[] = [
    { value: "all", label: t("units-all", { count: all }) },
    ...(groups.length > 0 ? [{ value: "groups" as const, label: t("units-by-groups") }] : []),
    { value: "chosen", label: t("units-chosen") },
    ...(value.reused.length > 0
      ? [{ value: "reused" as const, label: t("units-reused", { count: value.reused.length }) }]
      : []),
  ];
  const taking = plannedUnits(value, groups)?.length;
  return (
    <div className={styles.stack}>
      <Radio.Group
        aria-label={t("participants")}
        options={options}
        value={value.mode}
        onChange={({ target }) => {
          change({ mode: target.value });
          if (target.value === "chosen" && value.units.length === 0) setChoosing(true);
        }}
      />
      {value.mode === "groups" && (
        <Select
          mode="multiple"
          aria-label={t("group")}
          placeholder={t("group-any")}
          value={value.groups}
          onChange={(chosen) => change({ groups: chosen })}
          options={groups.map(({ id, name, units }) => ({
            value: id,
            label: t("group-with-count", { name, count: units.length }),
          }))}
        />
      )}
      {value.mode === "chosen" && (
        <div>
          <Button onClick={() => setChoosing(true)}>{t("participants-choose")}</Button>
        </div>
      )}
      {value.mode !== "all" && <p className="muted">{t("units-taking-part", { count: taking ?? 0 })}</p>}
      <Drawer
        open={choosing}
        size={560}
        title={t("participants-choose")}
        onClose={() => setChoosing(false)}
        destroyOnHidden
        footer={
          <div className={formStyles.foot}>
            <Button type="primary" onClick={() => setChoosing(false)}>
              {t("units-done", { count: value.units.length })}
            </Button>
          </div>
        }
      >
        <UnitPicker
          chosen={new Set(value.units)}
          onChange={(chosen) => change({ units: [...chosen] })}
          none={t("units-empty")}
        />
      </Drawer>
    </div>
  );
}
