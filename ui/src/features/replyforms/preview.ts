/** What of the files that were looked at is taken in. */
import type { FilledFile, FilledForm, FormOutcome } from "../../api/contract";

/** A form with its file; null: it was refused before it was read. */
export interface PreviewRow {
  key: number;
  form: FilledForm;
  file: FilledFile | null;
}

export const isTakable = ({ file, form }: PreviewRow) =>
  file !== null &&
  (["new", "changed", "outdated"] satisfies FormOutcome[]).some((one) => one === form.outcome);

/** An outdated form waits for a person to choose it. */
export const isTakenAtFirst = (row: PreviewRow) => isTakable(row) && row.form.outcome !== "outdated";

/** The core compares the files of one command; of a unit that sent one in each of two, the later is taken. */
export function rowsOf(files: FilledFile[], forms: FilledForm[], refused: FilledForm[]): PreviewRow[] {
  const read = forms.map((form, index) => ({ form, file: files[index] ?? null }));
  const rows = read.map(({ form, file }, index) => {
    const counts = form.outcome !== "refused" && form.outcome !== "twice" && form.unit !== null;
    const later = read
      .slice(index + 1)
      .some((other) => other.form.unit === form.unit && other.form.outcome !== "refused");
    return { form: counts && later ? { ...form, outcome: "twice" as const } : form, file };
  });
  return [...rows, ...refused.map((form) => ({ form, file: null }))].map((row, key) => ({ ...row, key }));
}

export const OUTCOMES = ["new", "changed", "outdated", "same", "twice", "refused"] as const;

export function outcomeCounts(rows: PreviewRow[]): Record<FormOutcome, number> {
  const having = (outcome: FormOutcome) => rows.filter(({ form }) => form.outcome === outcome).length;
  return {
    new: having("new"),
    changed: having("changed"),
    outdated: having("outdated"),
    same: having("same"),
    twice: having("twice"),
    refused: having("refused"),
  };
}
