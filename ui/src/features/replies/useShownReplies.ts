/** Which replies are shown: what is filtered and searched for starts from the address. */
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Replies } from "../../api/contract";
import { matchesSearch } from "../../components/search";
import { useNow } from "../../components/useNow";
import type { Narrowing } from "./ReplyFilters";
import { type Clock, isIn } from "./replyView";
import { useUnitSearch } from "./useUnitSearch";

const MINUTE = 60_000;

export function useShownReplies({ units, reply_deadline }: Replies) {
  const { show = "all" } = useSearch({ from: "/meetings/$meeting/replies" });
  const [narrowing, setNarrowing] = useState<Narrowing>({ filter: show, search: "", venue: null });
  const clock: Clock = { deadline: reply_deadline, now: useNow(MINUTE) };
  const { filter, search, venue } = narrowing;
  const byPinyin = useUnitSearch(search);
  const shown = units.filter(
    (unit) =>
      isIn(unit, filter) &&
      (venue === null || unit.venue === venue) &&
      (byPinyin.has(unit.unit) ||
        matchesSearch(
          search,
          unit.unit_name,
          unit.venue,
          unit.receipt,
          ...unit.attendees.flatMap(({ name, title, phone }) => [name, title, phone]),
        )),
  );
  const change = (part: Partial<Narrowing>) => setNarrowing({ ...narrowing, ...part });
  return { narrowing, change, clock, shown };
}
