/** What the directory offers for names of a notice that it does not have: taken all at once, the best of each. */
import type { DraftMeeting } from "../../api/contract";
import type { DraftFields, UnitLine, VenueLine } from "./draftFields";

/** How many names nobody has looked at yet. */
export const openIn = ({ units, venues }: DraftFields): number =>
  units.filter(({ open }) => open).length + venues.filter(({ open, out }) => open && !out).length;

/** What a person has decided stays. */
export function withSuggestions(draft: DraftMeeting, fields: DraftFields): DraftFields {
  const unit = (line: UnitLine): UnitLine => {
    const best = line.open ? draft.units[line.key]?.choices[0] : undefined;
    return best === undefined ? line : { ...line, fate: { kind: "unit", unit: best.unit }, open: false };
  };
  const venue = (line: VenueLine): VenueLine => {
    const best = line.open && !line.out ? draft.venues[line.key]?.choices[0] : undefined;
    return best === undefined ? line : { ...line, venue: best.venue, open: false };
  };
  return { ...fields, units: fields.units.map(unit), venues: fields.venues.map(venue) };
}
