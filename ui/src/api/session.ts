/** Whether this browser is signed in. The desktop window always is. */
import { useSyncExternalStore } from "react";
import { signIn } from "./call";

let signedOut = false;
const watchers = new Set<() => void>();

export function setSignedOut(value: boolean): void {
  signedOut = value;
  for (const watcher of watchers) watcher();
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => signedOut,
  );
}

/** The printed address ends in `#key=…`. The key is used once and leaves the address bar before the router reads it. */
export async function signInFromAddress(): Promise<void> {
  const key = /^#key=(.+)$/.exec(window.location.hash)?.[1];
  if (key === undefined) return;
  window.history.replaceState(null, "", `${window.location.pathname}${window.location.search}`);
  try {
    await signIn(decodeURIComponent(key));
  } catch {
    setSignedOut(true);
  }
}
