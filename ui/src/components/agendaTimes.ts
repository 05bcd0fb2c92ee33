/** When each item of an agenda is, and how long all of them take. */
const MINUTE = 60_000;

interface Timed {
  minutes?: number | null;
}

/** When each item starts; unknown after an item without a length. */
export function startsOf(agenda: readonly (Timed | undefined)[], startsAt: number): (number | null)[] {
  let at: number | null = startsAt;
  return agenda.map((item) => {
    const start = at;
    const minutes = item?.minutes ?? null;
    at = at === null || minutes === null ? null : at + minutes * MINUTE;
    return start;
  });
}

export interface Total {
  minutes: number;
  /** Items without a length. */
  open: number;
  /** Minutes beyond the meeting's length; 0 when it fits. */
  over: number;
}

export function totalOf(agenda: readonly (Timed | undefined)[], length: number | null): Total {
  const minutes = agenda.reduce((sum, item) => sum + (item?.minutes ?? 0), 0);
  const open = agenda.filter((item) => (item?.minutes ?? null) === null).length;
  return { minutes, open, over: length === null ? 0 : Math.max(0, minutes - length) };
}
