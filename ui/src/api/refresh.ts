/** Turns bursts of changes into at most about two refetches a second per query, and never loses the last one. */
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Change, Meeting } from "./contract";
import { staleKeys } from "./topics";

const QUIET_MS = 500;

export interface Refresher {
  note(changes: Change[]): void;
  everything(): void;
}

export function createRefresher(client: QueryClient): Refresher {
  const waiting = new Map<string, QueryKey>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    for (const [name, queryKey] of [...waiting]) {
      // An answer already on its way may be older than this change: ask again once it is here.
      if (client.isFetching({ queryKey }) > 0) continue;
      waiting.delete(name);
      client.invalidateQueries({ queryKey });
    }
  };
  const rest = () => {
    resting = setTimeout(() => {
      resting = undefined;
      if (waiting.size === 0) return;
      flush();
      rest();
    }, QUIET_MS);
  };

  return {
    note(changes) {
      const keys = changes.flatMap((change) => staleKeys(change, (meeting) => parentsOf(client, meeting)));
      for (const key of keys) waiting.set(JSON.stringify(key), key);
      if (resting !== undefined) return;
      flush();
      rest();
    },
    everything() {
      client.invalidateQueries();
    },
  };
}

/** Of the meetings that were read: those that list this one. One that is still being read may be one of them. */
function parentsOf(client: QueryClient, meeting: string): string[] {
  return client
    .getQueriesData<Meeting>({ queryKey: ["meeting"] })
    .filter(([, read]) => read === undefined || read.children.some((child) => child.meeting === meeting))
    .flatMap(([[, parent]]) => (typeof parent === "string" ? [parent] : []));
}
