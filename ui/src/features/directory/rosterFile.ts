/** Reads the chosen file for the core. Too large a file is refused before it is read. */
import { CallError } from "../../api/call";
import type { RosterFile } from "../../api/contract";
import { base64Of } from "../../components/fileContent";

export const LARGEST_BYTES = 5 * 1024 * 1024;

export async function readRoster(file: File): Promise<RosterFile> {
  if (file.size > LARGEST_BYTES) throw new CallError({ code: "too_large", args: { limit: "5 MB" } });
  return { file_name: file.name, content: await base64Of(file), mapping: null };
}
