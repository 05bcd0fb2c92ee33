/** The live line: one subscription for the whole program, shared by context. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { onChange } from "./call";
import { createRefresher, type Refresher } from "./refresh";

interface Live {
  refresher: Refresher;
  connected: boolean;
}

const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const refresher = useMemo(() => createRefresher(client), [client]);
  const [connected, setConnected] = useState(true);

  useEffect(
    () =>
      onChange((signal) => {
        if (signal.kind === "change") {
          refresher.note([signal.change]);
          return;
        }
        setConnected(signal.kind === "restored");
        if (signal.kind === "restored") refresher.everything();
      }),
    [refresher],
  );

  const live = useMemo(() => ({ refresher, connected }), [refresher, connected]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error("useLive needs a LiveProvider above it");
  return live;
}
