/**
 * The whole transport: one way to ask the core, one to keep a file, one to hear of changes.
 * In the desktop window it speaks Tauri; in a browser it speaks HTTP. Nothing else knows which.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Change, CommandName, Failure, Input, Output, SheetFile, Topic } from "./contract";

const TOPICS: readonly Topic[] = [
  "directory",
  "meetings",
  "board",
  "links",
  "replies",
  "attendance",
  "settings",
  "service",
  "outbox",
  "day",
];

/** A failure of the closed list, thrown by every command. The text is made from `code` and `args` when shown. */
export class CallError extends Error implements Failure {
  readonly code: string;
  readonly args: Record<string, string>;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = "CallError";
    this.code = failure.code;
    this.args = failure.args;
  }
}

export function isDesktop(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

export async function call<C extends CommandName>(name: C, input: Input<C>): Promise<Output<C>> {
  return answerOf<Output<C>>(
    isDesktop() ? await askWindow("call", { command: name, input }) : await askServer(`/api/${name}`, input),
  );
}

/** Every command answers with an object; what is in it, the generated contract says. */
export function answerOf<T>(answer: unknown): T {
  if (isAnswer<T>(answer)) return answer;
  throw networkFailed("an answer that cannot be read");
}

function isAnswer<T>(value: unknown): value is T {
  return isObject(value) && !Array.isArray(value);
}

export async function askWindow(command: string, args: Record<string, unknown>): Promise<unknown> {
  try {
    return await invoke<unknown>(command, args);
  } catch (thrown) {
    throw asCallError(thrown);
  }
}

export async function askServer(address: string, input: unknown): Promise<unknown> {
  const response = await post(address, input);
  if (!response.ok) throw await failureOf(response);
  return parseJson(await textOf(response));
}

/** Keeps a file. Returns the saved path on the desktop, the file's name in a browser, null when cancelled. */
export async function saveFile(file: SheetFile): Promise<string | null> {
  if (isDesktop()) {
    const path = await askWindow("save_file", { fileName: file.file_name, content: file.content });
    return typeof path === "string" ? path : null;
  }
  const bytes = Uint8Array.from(atob(file.content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.media_type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file.file_name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return file.file_name;
}

export async function signIn(key: string): Promise<void> {
  const response = await post("/session", { key });
  if (!response.ok) throw await failureOf(response);
}

/** What the live line tells: a change, the line lost, or the line back (then everything may be stale). */
export type LiveSignal = { kind: "change"; change: Change } | { kind: "lost" } | { kind: "restored" };

const REOPEN_AFTER_MS = 3000;

/** Listens until the returned function is called. Reconnects by itself. */
export function onChange(listener: (signal: LiveSignal) => void): () => void {
  return isDesktop() ? listenToWindow("change", listener) : listenToServer("/api/events", listener);
}

type Listener = (signal: LiveSignal) => void;

export function listenToWindow(name: string, listener: Listener): () => void {
  const stopping = listen<unknown>(name, (event) => {
    if (isChange(event.payload)) listener({ kind: "change", change: event.payload });
  });
  return () => {
    stopping.then((stop) => stop());
  };
}

export function listenToServer(address: string, listener: Listener): () => void {
  let source: EventSource | null = null;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => {
      if (lost) listener({ kind: "restored" });
      lost = false;
    };
    source.onmessage = (event) => {
      const change = parseJson(event.data);
      if (isChange(change)) listener({ kind: "change", change });
    };
    source.onerror = () => {
      if (!lost) listener({ kind: "lost" });
      lost = true;
      if (source?.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_AFTER_MS);
    };
  };
  open();
  return () => {
    clearTimeout(reopening);
    source?.close();
  };
}

async function post(address: string, body: unknown): Promise<Response> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      credentials: "same-origin",
    });
  } catch (thrown) {
    throw networkFailed(detailOf(thrown));
  }
}

async function failureOf(response: Response): Promise<CallError> {
  const body = parseJson(await textOf(response));
  return isFailure(body) ? new CallError(body) : networkFailed(`HTTP ${response.status}`);
}

/** The body; a line that breaks in the middle of it is a broken connection too. */
async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (thrown) {
    throw networkFailed(detailOf(thrown));
  }
}

function networkFailed(detail: string): CallError {
  return new CallError({ code: "network_failed", args: { detail } });
}

/** Whatever was thrown, as a failure of the closed list: what is none of it counts as unknown. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  return new CallError(isFailure(thrown) ? thrown : { code: "unknown", args: {} });
}

function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isFailure(value: unknown): value is Failure {
  return (
    isObject(value) &&
    typeof value.code === "string" &&
    isObject(value.args) &&
    Object.values(value.args).every((fact) => typeof fact === "string")
  );
}

function isChange(value: unknown): value is Change {
  if (!isObject(value)) return false;
  const { topic, meeting } = value;
  return TOPICS.some((known) => known === topic) && (meeting === null || typeof meeting === "string");
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
