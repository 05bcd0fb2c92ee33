/** Deciding one person's request where the person stands in the table. */
import { useState } from "react";
import { useSayFailure } from "../../components/useSayFailure";
import type { Deciding } from "./AttendeeList";
import { useDecide } from "./useDecide";

export function useDeciding(meeting: string) {
  const sayFailure = useSayFailure();
  const { busy, decide } = useDecide(meeting);
  const [refusing, setRefusing] = useState<string | null>(null);
  const deciding: Deciding = {
    busy,
    onApprove: (attendee) => decide([attendee], true, "", { failed: sayFailure }),
    onRefuse: setRefusing,
  };
  return { deciding, refusing, stopRefusing: () => setRefusing(null) };
}
