/** Remembers what was said in this window, so that reloading or coming back does not say it again. */
const PREFIX = "huidao.told.";

/** True the first time it is asked about `what`. */
export function onceOnly(what: string): boolean {
  const key = PREFIX + what;
  if (window.sessionStorage.getItem(key) !== null) return false;
  window.sessionStorage.setItem(key, "1");
  return true;
}
