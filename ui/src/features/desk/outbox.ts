/**
 * What the desk saw and the record has not answered for. Nothing leaves it but by an answer: taken, or
 * refused with a reason that is shown. Handing something in twice is fine, so a lost answer costs nothing.
 */
import { asCallError } from "../../api/call";
import type { DeskResult, Failure } from "../../api/contract";
import { type DeskEntry, idOf } from "./entries";
import type { Kept, Shelf } from "./shelf";

const PART = 200;
const WALK_INS = 100;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** The whole part was refused over one entry in it: it is looked for by handing in ever smaller parts. */
const OF_ONE_ENTRY = new Set([
  "invalid_input",
  "text_too_long",
  "invalid_name",
  "invalid_phone",
  "too_much_at_once",
]);

export interface OutboxState {
  /** In order; those that are answered stay until a list that knows them has been read. */
  entries: { entry: DeskEntry; answered: number | null }[];
  waiting: number;
  refused: { entry: DeskEntry; failure: Failure }[];
  /** Why nothing could be handed in just now. */
  failure: Failure | null;
  /** Whether what waits survives a reload. */
  kept: boolean;
}

export interface Outbox {
  add(entries: DeskEntry[]): void;
  flush(): void;
  /** Somebody has read why an entry was refused. */
  dismiss(entry: DeskEntry): void;
  /** How many answers there were: a list that is asked for now knows of all of them. */
  answers(): number;
  /** A list that was asked for after so many answers is here. */
  listed(answers: number): void;
  state(): OutboxState;
  subscribe(watcher: () => void): () => void;
  /** Starts handing in; returns how to stop. */
  start(): () => void;
}

type Held = Kept & { answered: number | null };

export function createOutbox(shelf: Shelf, send: (part: DeskEntry[]) => Promise<DeskResult[]>): Outbox {
  let held: Held[] = shelf.read().map((kept) => ({ ...kept, answered: null }));
  let failure: Failure | null = null;
  let kept = true;
  let answers = 0;
  let size = PART;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let running = false;
  const watchers = new Set<() => void>();

  const stateNow = (): OutboxState => {
    const accepted = held.filter(({ refused }) => refused === null);
    return {
      entries: accepted.map(({ entry, answered }) => ({ entry, answered })),
      waiting: accepted.filter(({ answered }) => answered === null).length,
      refused: held.flatMap(({ entry, refused }) => (refused === null ? [] : [{ entry, failure: refused }])),
      failure,
      kept,
    };
  };
  let state = stateNow();
  const changed = () => {
    state = stateNow();
    for (const watcher of watchers) watcher();
  };

  const refuse = (one: Held, reason: Failure) => {
    one.refused = { code: reason.code, args: reason.args };
    shelf.put({ order: one.order, entry: one.entry, refused: one.refused });
  };
  const take = (part: Held[], results: DeskResult[]) => {
    const byId = new Map(results.map((result) => [result.id, result]));
    answers += 1;
    for (const one of part) {
      const result = byId.get(idOf(one.entry));
      if (result === undefined) continue;
      if (result.failure !== null) refuse(one, result.failure);
      else {
        one.answered = answers;
        shelf.remove(one.entry);
      }
    }
  };
  const later = () => {
    clearTimeout(timer);
    if (!running) return;
    timer = setTimeout(flush, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };
  /** Hands in one part; false when it has to be tried again later. */
  const handIn = async (part: Held[]): Promise<boolean> => {
    try {
      take(part, await send(part.map(({ entry }) => entry)));
    } catch (thrown) {
      const reason = asCallError(thrown);
      const [only] = part;
      if (!OF_ONE_ENTRY.has(reason.code) || only === undefined) {
        failure = reason;
        return false;
      }
      if (part.length === 1) refuse(only, reason);
      else size = Math.ceil(part.length / 2);
      return true;
    }
    failure = null;
    size = PART;
    // Without a word about one of them, asking again at once would only go in circles.
    return part.every(({ answered, refused }) => answered !== null || refused !== null);
  };
  const flush = async () => {
    clearTimeout(timer);
    if (sending || !running) return;
    sending = true;
    let part = nextPart(held, size);
    while (part.length > 0) {
      const done = await handIn(part);
      changed();
      if (!done) {
        sending = false;
        later();
        return;
      }
      pause = FIRST_PAUSE_MS;
      part = nextPart(held, size);
    }
    sending = false;
  };

  return {
    add: (entries) => {
      for (const entry of entries) {
        const order = Math.max(Date.now(), (held.at(-1)?.order ?? 0) + 1);
        const one = { order, entry, refused: null };
        kept = shelf.put(one) && kept;
        held.push({ ...one, answered: null });
      }
      changed();
      flush();
    },
    flush,
    dismiss: (entry) => {
      shelf.remove(entry);
      held = held.filter((one) => idOf(one.entry) !== idOf(entry));
      changed();
    },
    answers: () => answers,
    listed: (known) => {
      const before = held.length;
      held = held.filter(({ answered }) => answered === null || answered > known);
      if (held.length !== before) changed();
    },
    state: () => state,
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    start: () => {
      running = true;
      const now = () => {
        pause = FIRST_PAUSE_MS;
        flush();
      };
      window.addEventListener("online", now);
      now();
      return () => {
        running = false;
        clearTimeout(timer);
        window.removeEventListener("online", now);
      };
    },
  };
}

/** The first that wait, as many as go into one part; people who came unnamed stand before what is said of them. */
function nextPart(held: Held[], size: number): Held[] {
  const waiting = held
    .filter(({ answered, refused }) => answered === null && refused === null)
    .slice(0, size);
  let walkIns = 0;
  const tooMany = waiting.findIndex(({ entry }) => entry.kind === "walk_in" && ++walkIns > WALK_INS);
  return tooMany < 0 ? waiting : waiting.slice(0, tooMany);
}
