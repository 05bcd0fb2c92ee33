/** Between a unit's reply as the core tells it and the lines of the form. */
import type { Attendee, PersonRank, ReplyLine, UnitReply } from "../../api/contract";

/** A line as the form has it: what nobody chose yet is nothing, not a rank. */
export type LineFields = Omit<ReplyLine, "rank"> & { rank: PersonRank | null };

/** Where a rank is asked for, the organiser says it of each person. */
export const emptyLine = ({ rank }: Pick<UnitReply, "rank">): LineFields => ({
  id: null,
  name: "",
  title: "",
  phone: "",
  answer: "attend",
  reason: "",
  substitute_name: "",
  substitute_title: "",
  substitute_phone: "",
  rank: rank === "any" ? "other" : null,
  standing: null,
  note: null,
});

/** A substitute is its own attendee who points at the person replaced; in the form both are one line. */
export function linesOf(reply: UnitReply): ReplyLine[] {
  const standIns = new Map(
    reply.attendees.flatMap((person) =>
      person.substitute_for === null ? [] : [[person.substitute_for, person] as const],
    ),
  );
  return reply.attendees
    .filter((person) => person.substitute_for === null)
    .map((person): ReplyLine => {
      const standIn = standIns.get(person.id);
      return {
        id: person.id,
        name: person.name,
        title: person.title,
        phone: person.phone,
        answer: standIn ? "substitute" : person.answer,
        reason: person.reason || standIn?.reason || "",
        substitute_name: standIn?.name ?? "",
        substitute_title: standIn?.title ?? "",
        substitute_phone: standIn?.phone ?? "",
        rank: person.rank,
        // Told with the people is the standing that counts; a person's own is one that differs.
        standing: person.standing === reply.standing ? null : person.standing,
        // A note that is there stays until another comes.
        note: null,
      };
    });
}

/** A unit that has named nobody gets as many empty lines as it has places. */
export function formLinesOf(reply: UnitReply): LineFields[] {
  const lines = linesOf(reply);
  if (lines.length > 0) return lines;
  return Array.from({ length: Math.max(1, reply.quota) }, () => emptyLine(reply));
}

/** Who comes in place of this person. */
export function standInOf(reply: UnitReply, attendee: string): Attendee | null {
  return reply.attendees.find((person) => person.substitute_for === attendee) ?? null;
}

/** Lines left blank are places the unit does not fill. */
export function filledLines(lines: LineFields[]): ReplyLine[] {
  return lines
    .filter((line) => line.name.trim() !== "")
    .map((line) => ({
      ...line,
      name: line.name.trim(),
      rank: line.rank ?? "other",
      note: line.answer === "attend" ? null : (line.note ?? null),
    }));
}
