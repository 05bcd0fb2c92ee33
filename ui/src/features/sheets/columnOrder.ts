/** The columns of a sheet as they are chosen: all of them in an order, some ticked. */
import type { SheetColumns } from "../../api/contract";

export interface ColumnLine {
  key: string;
  label: string;
  shown: boolean;
}

/** What was chosen last comes first in its order; what was left out stays at hand behind it. */
export function linesOf({ columns, chosen }: SheetColumns): ColumnLine[] {
  const kept = (chosen?.columns ?? []).flatMap((key) => columns.find((column) => column.key === key) ?? []);
  if (kept.length === 0) return columns.map((column) => ({ ...column, shown: true }));
  const left = columns.filter((column) => !kept.includes(column));
  return [
    ...kept.map((column) => ({ ...column, shown: true })),
    ...left.map((column) => ({ ...column, shown: false })),
  ];
}

/** What is asked of the core: nothing when it is the usual sheet. */
export function keysOf(lines: ColumnLine[], { columns }: SheetColumns): string[] {
  const shown = lines.filter((line) => line.shown).map(({ key }) => key);
  const usual = shown.length === columns.length && shown.every((key, at) => columns[at]?.key === key);
  return usual ? [] : shown;
}

/** The same lines with one of them moved by so many places. */
export function moved(lines: ColumnLine[], at: number, by: number): ColumnLine[] {
  const to = at + by;
  const line = lines[at];
  if (line === undefined || to < 0 || to >= lines.length) return lines;
  const rest = lines.filter((_, index) => index !== at);
  return [...rest.slice(0, to), line, ...rest.slice(to)];
}
