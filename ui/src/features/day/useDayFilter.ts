/** What the day's lists show. Another filter starts with the first rows again. */
import { useState } from "react";
import { type DayFilter, FIRST_ROWS, moreThan, NO_FILTER } from "./dayFilter";

export function useDayFilter() {
  const [filter, setFilter] = useState<DayFilter>(NO_FILTER);
  const [limit, setLimit] = useState<number>(FIRST_ROWS);
  return {
    filter,
    limit,
    change: (part: Partial<DayFilter>) => {
      setFilter((before) => ({ ...before, ...part }));
      setLimit(FIRST_ROWS);
    },
    more: () => setLimit((before) => moreThan(before) ?? before),
  };
}
