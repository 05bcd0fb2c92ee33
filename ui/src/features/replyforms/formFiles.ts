/** Filled forms as they are chosen or dropped: which of the files are forms at all, and how many go at once. */
import type { FilledFile, FilledForm } from "../../api/contract";
import { base64Of } from "../../components/fileContent";

/** The core takes no more files, and no larger ones. */
export const MOST_FILES = 300;
export const LARGEST_FORM = 2 * 1024 * 1024;
/** A command carries so many characters of content; the rest follows in another. */
const LARGEST_BATCH = 7 * 1024 * 1024;

const KINDS = [".xlsx", ".xlsm", ".xls", ".ods", ".csv"];
export const ACCEPTED = KINDS.join(",");

/** A folder has more in it than forms: locks of open files, what a system keeps for itself, pictures. */
export function isForm(name: string): boolean {
  const lower = name.toLowerCase();
  return !lower.startsWith("~$") && !lower.startsWith(".") && KINDS.some((kind) => lower.endsWith(kind));
}

export interface Chosen {
  /** In order of their names: of two of a unit the later one is taken. */
  forms: File[];
  /** Files that are no spreadsheets. */
  left: number;
}

export function chosenOf(files: File[]): Chosen {
  const forms = files
    .filter(({ name }) => isForm(name))
    .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
  return { forms, left: files.length - forms.length };
}

/** Reads one after the other and tells how far it is; too large a file is refused without being read. */
export async function readForms(
  files: File[],
  onRead: (done: number) => boolean,
): Promise<{ read: FilledFile[]; refused: FilledForm[] }> {
  const read: FilledFile[] = [];
  const refused: FilledForm[] = [];
  for (const [index, file] of files.entries()) {
    if (file.size > LARGEST_FORM) refused.push(tooLarge(file.name));
    else read.push({ file_name: file.name, content: await base64Of(file) });
    if (!onRead(index + 1)) break;
  }
  return { read, refused };
}

const tooLarge = (file_name: string): FilledForm => ({
  file_name,
  unit: null,
  unit_name: "",
  outcome: "refused",
  lines: [],
  remark: "",
  troubles: [{ row: null, failure: { code: "too_large", args: { limit: "2 MB" } } }],
  warnings: [],
  version: 0,
});

/** Files in their order, in as few commands as their size allows. */
export function batchesOf<T extends Pick<FilledFile, "content">>(files: T[], limit = LARGEST_BATCH): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || file.content.length > room) {
      batches.push([file]);
      room = limit - file.content.length;
    } else {
      last.push(file);
      room -= file.content.length;
    }
  }
  return batches;
}
