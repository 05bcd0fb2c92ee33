/** Deciding one person's request where the person stands in the table. */
import { useState } from "react";
import type { UnitReply } from "../../api/contract";
import { useSayFailure } from "../../components/useSayFailure";
import type { Deciding } from "./AttendeeList";
import { type Request, requestsOf } from "./requests";
import { useDecide } from "./useDecide";

export function useDeciding(meeting: string, units: UnitReply[]) {
  const sayFailure = useSayFailure();
  const { busy, decide } = useDecide(meeting);
  const [refusing, setRefusing] = useState<Request | null>(null);
  const requestOf = (attendee: string) => requestsOf(units).filter(({ person }) => person.id === attendee);
  const deciding: Deciding = {
    busy,
    onApprove: (attendee) => decide(requestOf(attendee), true, "", { failed: sayFailure }),
    onRefuse: (attendee) => setRefusing(requestOf(attendee)[0] ?? null),
  };
  return { deciding, refusing, stopRefusing: () => setRefusing(null) };
}
