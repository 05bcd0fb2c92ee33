/** Units that the directory finds, by pinyin too. */
import { useUnits } from "../../api/queries";

const NONE: ReadonlySet<string> = new Set();

export function useUnitSearch(search: string): ReadonlySet<string> {
  const { data, isPlaceholderData } = useUnits(search, search !== "");
  // What was found for the search before is no answer to this one.
  if (search === "" || isPlaceholderData || data === undefined) return NONE;
  return new Set(data.units.map(({ id }) => id));
}
