/** A proposal as the screen shows it: by venue, in the board's order, with how full each would be. */
import type { Board, Proposal, ProposedMove } from "../../api/contract";

export interface ProposedVenue {
  id: string;
  name: string;
  capacity: number | null;
  /** Places taken today. */
  places: number;
  moves: ProposedMove[];
}

export function byVenue(proposal: Proposal, board: Board): ProposedVenue[] {
  return board.columns.flatMap((column) => {
    const moves = proposal.moves.filter((move) => move.meeting_venue === column.meeting_venue);
    const { meeting_venue: id, name, capacity, places } = column;
    return moves.length === 0 ? [] : [{ id, name, capacity, places, moves }];
  });
}

/** Places once the accepted moves are made, and by how many that is too many. */
export function filled(venue: ProposedVenue, left: ReadonlySet<string>): { places: number; over: number } {
  const arriving = venue.moves.filter(({ unit }) => !left.has(unit));
  const places = venue.places + arriving.reduce((sum, { quota }) => sum + quota, 0);
  return { places, over: Math.max(0, places - (venue.capacity ?? places)) };
}

/** Units whose place fills the venue beyond its capacity, among those accepted, in the order they are seated. */
export function tooMany(venue: ProposedVenue, left: ReadonlySet<string>): ReadonlySet<string> {
  const over = new Set<string>();
  let places = venue.places;
  for (const { unit, quota } of venue.moves) {
    if (left.has(unit)) continue;
    places += quota;
    if (venue.capacity !== null && places > venue.capacity) over.add(unit);
  }
  return over;
}

export type ProposalLine =
  | { kind: "venue"; venue: ProposedVenue }
  | { kind: "move"; venue: ProposedVenue; move: ProposedMove };

export function linesOf(venues: ProposedVenue[]): ProposalLine[] {
  return venues.flatMap((venue): ProposalLine[] => [
    { kind: "venue", venue },
    ...venue.moves.map((move): ProposalLine => ({ kind: "move", venue, move })),
  ]);
}
