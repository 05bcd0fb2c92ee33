/** One unit, or group of units, of the notice: who is meant, how many are asked for, and where they sit. */
import { Button, Drawer, InputNumber, Select } from "antd";
import { useState } from "react";
import type { DraftUnit, Rank, Standing } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { UnitPicker } from "../../components/UnitPicker";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { UnitLine, VenueLine } from "./draftFields";
import { fateOfValue, useFateOptions, valueOfFate } from "./useFateOptions";

interface Props {
  line: UnitLine;
  found: DraftUnit;
  venues: VenueLine[];
  onChange(part: Partial<UnitLine>): void;
}

const RANKS: readonly Rank[] = ["principal", "deputy", "any"];
const STANDINGS: readonly Standing[] = ["attend", "sit_in", "listen", "guest"];
const NOWHERE = -1;

export function UnitRow({ line, found, venues, onChange }: Props) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  const [choosing, setChoosing] = useState(false);
  const options = useFateOptions(found);
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
      {fate.kind !== "out" && (
        <div className={styles.terms}>
          <InputNumber
            aria-label={t("quota")}
            min={1}
            max={999}
            precision={0}
            suffix={t("people-unit")}
            value={line.quota}
            onChange={(quota) => onChange({ quota: quota ?? 1 })}
          />
          <Select
            aria-label={t("rank")}
            value={line.rank}
            onChange={(rank) => onChange({ rank })}
            options={RANKS.map((value) => ({ value, label: rankWords[value] }))}
          />
          <Select
            aria-label={t("standing")}
            value={line.standing}
            onChange={(standing) => onChange({ standing })}
            options={STANDINGS.map((value) => ({ value, label: standingWords[value] }))}
          />
          <Select
            aria-label={t("venue")}
            popupMatchSelectWidth={false}
            className={styles.grow ?? ""}
            value={venues.some(({ key }) => key === line.venue) ? line.venue : NOWHERE}
            onChange={(venue) => onChange({ venue: venue === NOWHERE ? null : venue })}
            options={[
              ...venues.map(({ key, name: label }) => ({ value: key, label })),
              { value: NOWHERE, label: t("board-no-venue") },
            ]}
          />
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
