/** Who may speak: the units of the directory by their short names, and its people with their titles. */
import { useMemo } from "react";
import { usePeople, useUnits } from "../../api/queries";

export function useSpeakers(): { value: string }[] {
  const units = useUnits().data?.units;
  const people = usePeople("").data?.people;
  return useMemo(() => {
    const names = [
      ...(units ?? []).filter(({ archived }) => !archived).map(({ short_name, name }) => short_name || name),
      ...(people ?? []).map(({ name, title }) => [title, name].filter(Boolean).join(" ")),
    ];
    return [...new Set(names)].map((value) => ({ value }));
  }, [units, people]);
}
