/**
 * The desk's own line: in a browser to the address that the page came from, on the desktop through the
 * program, which keeps what it could not hand in.
 */
import {
  answerOf,
  askServer,
  askWindow,
  isDesktop,
  type LiveSignal,
  listenToServer,
  listenToWindow,
} from "./call";
import type { DeskCommands } from "./contract";

type Input<C extends keyof DeskCommands> = Parameters<DeskCommands[C]>[0];
type Output<C extends keyof DeskCommands> = ReturnType<DeskCommands[C]>;

const DESK_PATH = /^\/d\/[^/]+/;

/** Where this page's desk is served; null on every other page. */
export function deskPath(): string | null {
  return DESK_PATH.exec(window.location.pathname)?.[0] ?? null;
}

export async function callDesk<C extends keyof DeskCommands>(
  command: C,
  input: Input<C>,
): Promise<Output<C>> {
  return answerOf<Output<C>>(
    isDesktop()
      ? await askWindow("call_desk", { command, input })
      : await askServer(`${deskPath() ?? ""}/api/${command}`, input),
  );
}

/** Listens until the returned function is called. Reconnects by itself. */
export function onDeskChange(listener: (signal: LiveSignal) => void): () => void {
  return isDesktop()
    ? listenToWindow("desk-change", listener)
    : listenToServer(`${deskPath() ?? ""}/events`, listener);
}

export async function openDesk(address: string): Promise<void> {
  await askWindow("open_desk", { address });
}

export async function closeDesk(): Promise<void> {
  await askWindow("close_desk", {});
}

/** The address of the desk that the program has open; null when none is. */
export async function deskAddress(): Promise<string | null> {
  const address = await askWindow("desk_address", {});
  return typeof address === "string" ? address : null;
}
