/** Reads a chosen file for the core. What it would refuse by size or kind is refused before it is read. */
import { CallError } from "../../api/call";
import { base64Of } from "../../components/fileContent";

export const LARGEST_BYTES = 8 * 1024 * 1024;
/** The core's, by their endings. */
export const KINDS = [
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "ofd",
  "doc",
  "xls",
  "ppt",
  "wps",
  "png",
  "jpg",
  "jpeg",
  "txt",
];

export async function readAttachment(file: File): Promise<{ file_name: string; content: string }> {
  const kind = file.name.split(".").pop()?.toLowerCase() ?? "";
  if (!KINDS.includes(kind)) throw new CallError({ code: "file_kind_refused", args: { name: file.name } });
  if (file.size > LARGEST_BYTES) throw new CallError({ code: "too_large", args: { limit: "8 MB" } });
  return { file_name: file.name, content: await base64Of(file) };
}

/** 3.4 MB, 120 KB, 0 B: as files are usually told. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  if (bytes === 0) return "0 B";
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
