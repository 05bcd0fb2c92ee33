/** Reads the chosen report for the core. Too large a file is refused before it is read. */
import { CallError } from "../../api/call";
import type { ReportFile } from "../../api/contract";
import { base64Of } from "../../components/fileContent";

export const LARGEST_BYTES = 8 * 1024 * 1024;

export async function readReport(meeting: string, file: File): Promise<ReportFile> {
  if (file.size > LARGEST_BYTES) throw new CallError({ code: "too_large", args: { limit: "8 MB" } });
  return {
    meeting,
    file_name: file.name,
    content: await base64Of(file),
    platform: null,
    date_order: null,
    columns: null,
  };
}
