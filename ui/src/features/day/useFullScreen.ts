/** Which of the day's full screens is shown, if any; it stays in the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";

type Full = "roll_call" | "projector";

export function useFullScreen(meeting: string) {
  const { full } = useSearch({ from: "/meetings/$meeting/day" });
  const navigate = useNavigate();
  const go = (to: Full | undefined) =>
    navigate({ to: "/meetings/$meeting/day", params: { meeting }, search: { full: to }, replace: true });
  return { full, open: (to: Full) => go(to), leave: () => go(undefined) };
}
