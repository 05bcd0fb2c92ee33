/** What an import says of single rows: those kept aside, and those taken in without a value. */
import type { RosterPreview, RosterRow } from "../../api/contract";

/** Taken in, but not as it stands in the file. */
export const isNoted = ({ fate, problems }: RosterRow): boolean => fate !== "problem" && problems.length > 0;

/** Rows kept aside first. */
export const notedRows = ({ rows }: RosterPreview): RosterRow[] => [
  ...rows.filter(({ fate }) => fate === "problem"),
  ...rows.filter(isNoted),
];

/** A spreadsheet takes a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const BOM = "\uFEFF";

const cell = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** With a byte order mark: without it spreadsheets take Chinese for something else. */
export const asCsv = (lines: readonly string[][]): string =>
  BOM + lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");

export function asBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
