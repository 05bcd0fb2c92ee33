/** Turns bursts of changes into at most about three refetches a second per query. */
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
    const keys = [...waiting.values()];
    waiting.clear();
    for (const queryKey of keys) client.invalidateQueries({ queryKey }, { cancelRefetch: false });
    resting = keys.length > 0 ? setTimeout(flush, QUIET_MS) : undefined;
  };

  return {
    note(changes) {
      for (const key of changes.flatMap(staleKeys)) waiting.set(JSON.stringify(key), key);
      if (resting === undefined) flush();
    },
    everything() {
      client.invalidateQueries();
    },
  };
}
