/** Reads the chosen file for the core. Too large a file is refused before it is read. */
import { CallError } from "../../api/call";
import type { RosterFile } from "../../api/contract";

export const LARGEST_BYTES = 5 * 1024 * 1024;

export async function readRoster(file: File): Promise<RosterFile> {
  if (file.size > LARGEST_BYTES) throw new CallError({ code: "too_large", args: { limit: "5 MB" } });
  return { file_name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())), mapping: null };
}

const CHUNK = 32_768;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}
