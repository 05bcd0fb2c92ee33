/** Which column of the file is taken for which field; it can be set right, and the preview is made anew. */
import { Select } from "antd";
import { useText } from "../text/useText";
import styles from "./ColumnMapping.module.css";
import type { MappedColumn } from "./mapping";

interface Props<Field> {
  columns: MappedColumn<Field>[];
  /** What a column may be taken for, in words. */
  fields: { value: Field; label: string }[];
  busy: boolean;
  onChange(column: number, field: Field | null): void;
}

export function ColumnMapping<Field extends string>({ columns, fields, busy, onChange }: Props<Field>) {
  const t = useText();
  return (
    <ul className={styles.columns} aria-label={t("roster-mapping")}>
      {columns.map(({ column, header, sample, field }) => (
        <li key={column} data-missing={field === null}>
          <span className={styles.header} title={header}>
            {header || t("roster-column-number", { number: column + 1 })}
          </span>
          <span className={styles.sample} title={sample}>
            {sample || t("blank")}
          </span>
          <Select<Field | "">
            id={`column-${column}`}
            size="small"
            aria-label={t("roster-take-for", { header: header || String(column + 1) })}
            disabled={busy}
            popupMatchSelectWidth={false}
            value={field ?? ""}
            onChange={(next) => onChange(column, next === "" ? null : next)}
            options={[{ value: "", label: t("roster-left-out") }, ...fields]}
          />
        </li>
      ))}
    </ul>
  );
}
