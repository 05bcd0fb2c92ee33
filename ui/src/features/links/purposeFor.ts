import type { Link } from "../../api/contract";
import type { Purpose } from "../../components/useChannelWords";

/** What one contact most likely has to be told next. */
export function purposeFor({ told_at, state }: Link): Purpose {
  if (told_at === null) return "invite";
  return state === "answered" ? "ask_back" : "remind";
}
