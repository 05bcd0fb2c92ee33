/** A draft that was looked through, as the core takes it: groups expanded, venues counted anew. */
import type { Input, UnitGroup } from "../../api/contract";
import { atInstant, DEFAULT_RULES } from "../schedule/plan";
import { type DraftFields, isComplete, missingIn, NOTICE_ZONE, type UnitLine } from "./draftFields";

/** null while something is missing. */
export function confirmOf(fields: DraftFields, groups: readonly UnitGroup[]): Input<"confirm_draft"> | null {
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
      const at = venues.findIndex(({ key }) => key === line.venue);
      const { quota, rank, standing } = line;
      const terms = { venue: at < 0 ? null : at, quota, rank, standing };
      return whom(line, groups).map((who) => ({ ...who, ...terms }));
    }),
  };
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
