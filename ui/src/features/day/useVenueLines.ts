import { useMemo } from "react";
import type { Day } from "../../api/contract";
import { useRollCall } from "../../api/queries";
import { usePreferences } from "../../preferences/Preferences";
import { type VenueLine, venueLines } from "./venueLines";

export function useVenueLines(day: Day): VenueLine[] {
  const { language } = usePreferences();
  const called = useRollCall(day.head.id, language).data?.venues;
  return useMemo(() => venueLines(day, called ?? []), [day, called]);
}
