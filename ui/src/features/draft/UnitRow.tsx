/** One unit, or group of units, of the notice: who is meant, how many are asked for, and where they sit. */
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Drawer, Select } from "antd";
import { useState } from "react";
import type { DraftUnit } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { UnitPicker } from "../../components/UnitPicker";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { UnitLine, VenueLine } from "./draftFields";
import { UnitTerms } from "./UnitTerms";
import { fateOfValue, useFateOptions, valueOfFate } from "./useFateOptions";

interface Props {
  line: UnitLine;
  /** null: added by hand. */
  found: DraftUnit | null;
  venues: VenueLine[];
  onChange(part: Partial<UnitLine>): void;
  onRemove(): void;
}

export function UnitRow({ line, found, venues, onChange, onRemove }: Props) {
  const t = useText();
  const [choosing, setChoosing] = useState(false);
  const options = useFateOptions(line.name, found);
  const { fate, name } = line;
  const chosen = fate.kind === "many" ? fate.units : [];
  const taken = (value: string) => {
    const next = fateOfValue(value, chosen);
    onChange({ fate: next });
    if (next.kind === "many") setChoosing(true);
  };
  return (
    <div className={styles.unit}>
      <span className={styles.name}>{name}</span>
      <Select
        className={styles.fate ?? ""}
        aria-label={t("draft-unit-of", { name })}
        placeholder={t("draft-unit-ask")}
        showSearch={{ optionFilterProp: "label" }}
        {...(fate.kind === "ask" ? { status: "warning" as const } : {})}
        value={valueOfFate(fate)}
        options={options}
        onChange={taken}
      />
      {fate.kind === "many" && (
        <Button onClick={() => setChoosing(true)}>
          {t("draft-units-chosen", { count: fate.units.length })}
        </Button>
      )}
      {line.added && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t("draft-unit-remove", { name })}
          onClick={onRemove}
        />
      )}
      {fate.kind !== "out" && (
        <div className={styles.terms}>
          <UnitTerms line={line} venues={venues} onChange={onChange} />
        </div>
      )}
      <Drawer
        open={choosing}
        size={560}
        title={t("draft-choose-units", { name })}
        onClose={() => setChoosing(false)}
        destroyOnHidden
        footer={
          <div className={formStyles.foot}>
            <Button type="primary" onClick={() => setChoosing(false)}>
              {t("units-done", { count: chosen.length })}
            </Button>
          </div>
        }
      >
        <UnitPicker
          chosen={new Set(chosen)}
          onChange={(units) => onChange({ fate: { kind: "many", units: [...units] } })}
          none={t("units-empty")}
        />
      </Drawer>
    </div>
  );
}
