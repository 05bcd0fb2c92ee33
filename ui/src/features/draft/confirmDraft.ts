/** A draft that was looked through, as the core takes it: groups expanded, venues counted anew. */
import type { Input, Unit, UnitGroup, Venue } from "../../api/contract";
import { atInstant, DEFAULT_RULES } from "../schedule/plan";
import {
  type DraftFields,
  isComplete,
  missingIn,
  NOTICE_ZONE,
  type UnitLine,
  type VenueLine,
} from "./draftFields";

export interface Directory {
  groups: readonly UnitGroup[];
  units: readonly Unit[];
  venues: readonly Venue[];
}

/** Where a unit usually sits may be said by this word in place of a name. */
const MAIN = "主会场";

/** null while something is missing. */
export function confirmOf(fields: DraftFields, directory: Directory): Input<"confirm_draft"> | null {
  const { starts, ends, deadline } = fields;
  if (starts === null || ends === null || !isComplete(missingIn(fields))) return null;
  const venues = fields.venues.filter(({ out }) => !out);
  return {
    plan: {
      title: fields.title.trim(),
      kind: fields.kind.trim(),
      host: fields.host.trim(),
      chair: fields.chair.trim(),
      moderator: fields.moderator.trim(),
      note: fields.note,
      starts_at: atInstant(starts, NOTICE_ZONE),
      ends_at: atInstant(ends, NOTICE_ZONE),
      time_zone: NOTICE_ZONE,
      reply_deadline: deadline === null ? null : atInstant(deadline, NOTICE_ZONE),
      rules: DEFAULT_RULES,
      venues: [],
      agenda: fields.agenda.map(({ title, speaker, minutes }) => ({
        id: null,
        title: title.trim(),
        speaker: speaker.trim(),
        minutes,
      })),
    },
    venues: venues.map(({ venue, name, room, role }) => ({
      venue,
      new_name: venue === null ? name.trim() : "",
      room: venue === null ? room.trim() : "",
      role,
    })),
    units: fields.units.flatMap((line) => {
      const at = found(venues.findIndex(({ key }) => key === line.venue));
      const { quota, rank, standing } = line;
      return whom(line, directory.groups).map((who) => {
        const venue = line.venue === "own" ? ownVenue(who.unit, venues, directory) : at;
        return { ...who, venue, quota, rank, standing };
      });
    }),
  };
}

const found = (index: number): number | null => (index < 0 ? null : index);

/** The place among the meeting's venues of the one that a unit usually sits in; null: it is not one of them. */
function ownVenue(unit: string | null, lines: VenueLine[], { units, venues }: Directory): number | null {
  const usual = units.find(({ id }) => id === unit)?.default_venue.trim() ?? "";
  if (usual === "") return null;
  const nameOf = (line: VenueLine) => venues.find(({ id }) => id === line.venue)?.name ?? line.name.trim();
  const named = lines.findIndex((line) => nameOf(line) === usual);
  return found(named < 0 && usual === MAIN ? lines.findIndex(({ role }) => role === "main") : named);
}

function whom(
  { fate, name }: UnitLine,
  groups: readonly UnitGroup[],
): { unit: string | null; new_name: string }[] {
  const known = (unit: string) => ({ unit, new_name: "" });
  switch (fate.kind) {
    case "unit":
      return [known(fate.unit)];
    case "new":
      return [{ unit: null, new_name: name.trim() }];
    case "group":
      return (groups.find(({ id }) => id === fate.group)?.units ?? []).map(known);
    case "many":
      return fate.units.map(known);
    default:
      return [];
  }
}
