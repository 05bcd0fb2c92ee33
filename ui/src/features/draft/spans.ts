/** Where in the notice each value was found, and the notice cut up so that those places can be marked. */
import type { DraftMeeting, Found } from "../../api/contract";

export interface Span {
  /** The field that it gave, such as `title` or `units.3`. */
  field: string;
  /** In characters of the text, the end not included. */
  start: number;
  end: number;
  sure: boolean;
}

export interface Piece {
  text: string;
  start: number;
  span: Span | null;
}

const PLAIN = [
  "title",
  "kind",
  "host",
  "starts_at",
  "ends_at",
  "place",
  "chair",
  "moderator",
  "reply_deadline",
  "contact_name",
  "contact_phone",
] as const;

/** Everything that was found, by the field it belongs to. Values that stand nowhere in the text have no span. */
export function spansOf(meeting: DraftMeeting): Span[] {
  const span = (field: string, found: Found<unknown> | null): Span[] =>
    found === null || found.end <= found.start
      ? []
      : [{ field, start: found.start, end: found.end, sure: found.sure }];
  return [
    ...PLAIN.flatMap((field) => span(field, meeting[field])),
    ...meeting.venues.flatMap(({ name }, index) => span(`venues.${index}`, name)),
    ...meeting.units.flatMap(({ name, quota, rank, standing }, index) => [
      ...span(`units.${index}`, name),
      ...span(`units.${index}`, quota),
      ...span(`units.${index}`, rank),
      ...span(`units.${index}`, standing),
    ]),
    ...meeting.agenda.flatMap(({ title, speaker }, index) => [
      ...span(`agenda.${index}`, title),
      ...span(`agenda.${index}`, speaker),
    ]),
  ];
}

/**
 * The text in pieces, each marked for at most one field. Where two places overlap the earlier keeps its part, of two
 * that begin together the longer.
 */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  // The core counts characters; a string counts the halves of rare ones too.
  const characters = Array.from(text);
  const ordered = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number, span: Span | null) => {
    if (to > at) pieces.push({ text: characters.slice(at, to).join(""), start: at, span });
    at = Math.max(at, to);
  };
  for (const span of ordered) {
    if (span.end <= at) continue;
    put(Math.min(span.start, characters.length), null);
    put(Math.min(span.end, characters.length), span);
  }
  put(characters.length, null);
  return pieces;
}
