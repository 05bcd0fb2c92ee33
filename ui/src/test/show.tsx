/** Shows one address of the real program, with the real router and providers, against the stand-in core. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { App } from "../App";
import { startRouter } from "../router";
import type { Office } from "./office";
import { serve } from "./serve";

/** A window that closes keeps this class here: its animation, and so its leaving, never ends in a test. */
export const CLOSING = "ant-zoom-leave";

export function show(address: string, office: Office) {
  serve(office);
  window.location.hash = `#${address}`;
  const user = userEvent.setup();
  return { user, ...render(<App router={startRouter()} />) };
}

/** A browser keeps a file by following a link to it, which goes nowhere here. */
export function stubDownloads() {
  const parts = { createObjectURL: () => "blob:here", revokeObjectURL: () => undefined };
  vi.stubGlobal("URL", Object.assign(URL, parts));
}

/** The window or drawer of this title. Here all of them share one name, which tells two apart in a browser only. */
export async function windowCalled(title: string): Promise<HTMLElement> {
  const heading = await screen.findByText(title, { selector: ".ant-modal-title, .ant-drawer-title" });
  const found = heading.closest<HTMLElement>("[role=dialog]");
  if (found === null) throw new Error(`no window called ${title}`);
  return found;
}
