/** A unit that the notice does not name: one of the directory, or a new name. */
import { Select } from "antd";
import { useState } from "react";
import { useUnits } from "../../api/queries";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { UnitFate } from "./draftFields";

interface Props {
  /** Units that are in the draft already. */
  taken: ReadonlySet<string>;
  onAdd(name: string, fate: UnitFate): void;
}

const NEW = "new";
const LONGEST_NAME = 80;

export function AddUnit({ taken, onAdd }: Props) {
  const t = useText();
  const [search, setSearch] = useState("");
  const typed = search.trim().slice(0, LONGEST_NAME);
  const units = (useUnits(typed).data?.units ?? []).filter(({ id, archived }) => !archived && !taken.has(id));
  const known = units.some(({ name, short_name }) => name === typed || short_name === typed);
  const add = (value: string) => {
    const unit = units.find(({ id }) => id === value);
    if (unit) onAdd(unit.name, { kind: "unit", unit: unit.id });
    else if (value === NEW && typed !== "") onAdd(typed, { kind: "new" });
    setSearch("");
  };
  return (
    <Select
      className={styles.add ?? ""}
      aria-label={t("draft-unit-add")}
      placeholder={t("draft-unit-add-hint")}
      showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
      value={null}
      onChange={(value: string | null) => value !== null && add(value)}
      notFoundContent={t("draft-unit-add-hint")}
      options={[
        ...units.map(({ id, name }) => ({ value: id, label: name })),
        ...(typed !== "" && !known ? [{ value: NEW, label: t("draft-unit-new", { name: typed }) }] : []),
      ]}
    />
  );
}
