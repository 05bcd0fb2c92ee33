/** Which column of the file is taken for which field; it can be set right, and the preview is made anew. */
import { Select } from "antd";
import type { RosterColumn, RosterField } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { FIELDS, useFieldWords } from "./useFieldWords";

interface Props {
  columns: RosterColumn[];
  busy: boolean;
  onChange(column: number, field: RosterField | null): void;
}

export function PreviewColumns({ columns, busy, onChange }: Props) {
  const t = useText();
  const fieldWords = useFieldWords();
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
          <Select<RosterField | "">
            id={`roster-column-${column}`}
            size="small"
            aria-label={t("roster-take-for", { header: header || String(column + 1) })}
            disabled={busy}
            popupMatchSelectWidth={false}
            value={field ?? ""}
            onChange={(next) => onChange(column, next === "" ? null : next)}
            options={[
              { value: "", label: t("roster-left-out") },
              ...FIELDS.map((value) => ({ value, label: fieldWords(value) })),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
