import { useKept } from "../../preferences/Preferences";

/** Whether branches without units are left out; remembered on this computer. */
export function useHideEmpty(): [boolean, (hide: boolean) => void] {
  const [kept, keep] = useKept("huidao.board.empty", ["shown", "hidden"] as const, "shown");
  return [kept === "hidden", (hide) => keep(hide ? "hidden" : "shown")];
}
