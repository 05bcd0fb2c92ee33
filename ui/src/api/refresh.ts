/** Turns bursts of changes into at most about three refetches a second per query, and never loses the last one. */
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Change } from "./contract";
import { staleKeys } from "./topics";

const QUIET_MS = 350;

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
      for (const key of changes.flatMap(staleKeys)) waiting.set(JSON.stringify(key), key);
      if (resting !== undefined) return;
      flush();
      rest();
    },
    everything() {
      client.invalidateQueries();
    },
  };
}
