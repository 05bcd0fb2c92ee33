/** Calls one venue after the other: who is called now, what was answered, and the way back. */
import { useState } from "react";
import type { CalledVenue, RollCall, RollCallAnswer } from "../../api/contract";
import { useRollCall } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { usePreferences } from "../../preferences/Preferences";
import { answered, waiting } from "./rollCall";

export interface Draft {
  headcount: number | null;
  note: string;
}

export const EMPTY: Draft = { headcount: null, note: "" };

/** What was written down with an answer that was taken back: it is not typed twice. */
interface Kept {
  venue: string;
  draft: Draft;
}

export type Calling = ReturnType<typeof useCalling>;

export function useCalling(meeting: string) {
  const { language } = usePreferences();
  const query = useRollCall(meeting, language);
  const command = useCommand("call_venue", { showsFailure: true });
  const [picked, setPicked] = useState<string | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const shown = useLatest(query.data, query.dataUpdatedAt, command.data);
  const left = shown === undefined ? [] : waiting(shown);
  const current = left.find(({ meeting_venue }) => meeting_venue === picked) ?? left[0] ?? null;
  const [last] = shown === undefined ? [] : answered(shown);

  const write = (venue: CalledVenue, round: number, answer: RollCallAnswer | null, draft: Draft) => {
    // One key, one answer: the next venue stands on the screen before another key counts.
    if (command.isPending) return;
    command.mutate(
      { meeting, venue: venue.meeting_venue, round, answer, language, ...draft },
      {
        onSuccess: () => {
          setPicked(answer === null ? venue.meeting_venue : null);
          setKept(answer === null ? { venue: venue.meeting_venue, draft } : null);
        },
      },
    );
  };
  return {
    query,
    shown,
    current,
    left,
    last,
    busy: command.isPending,
    failure: command.error,
    draftOf: (venue: CalledVenue): Draft => (kept?.venue === venue.meeting_venue ? kept.draft : EMPTY),
    pick: setPicked,
    answer: (answer: RollCallAnswer, draft: Draft) => {
      if (current && shown) write(current, shown.round, answer, draft);
    },
    undo: () => {
      if (last === undefined) return;
      const { round, headcount, note } = last.entry;
      write(last.venue, round, null, { headcount, note });
    },
  };
}

/** The command's own answer until a newer one of the query is here, so that the next venue is there at once. */
function useLatest(asked: RollCall | undefined, askedAt: number, told: RollCall | undefined) {
  const [kept, setKept] = useState<{ told: RollCall | undefined; at: number }>({ told: undefined, at: 0 });
  if (kept.told !== told) setKept({ told, at: Date.now() });
  return kept.told !== undefined && kept.at >= askedAt ? kept.told : asked;
}
