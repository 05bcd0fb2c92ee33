/** Puts the stand-in for the core where the transport looks for the server, so that tests go through the transport. */
import { vi } from "vitest";
import type { CommandName } from "../api/contract";
import type { Office } from "./office";

export function serve(office: Office): void {
  vi.stubGlobal("fetch", async (address: string, request: { body: string }) => {
    if (address === "/session") return new Response(null, { status: 204 });
    const name = address.replace("/api/", "");
    try {
      return answer(200, office.call(asCommand(name), JSON.parse(request.body)));
    } catch (failure) {
      return answer(422, failure);
    }
  });
}

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

function asCommand(name: string): CommandName {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`no command: ${name}`);
  // Test code: the office answers unknown names with an error of its own.
  return name as CommandName;
}
