/**
 * On the day, says what the organiser should not miss: a branch in trouble, the roll call that is due, everybody
 * there. Each is said when it comes about, never again because an answer was read anew.
 */
import { useEffect, useRef } from "react";
import type { MeetingHead, ReadinessBoard } from "../../api/contract";
import { useMeeting, useReadiness, useRollCall } from "../../api/queries";
import { useDates } from "../../components/dates";
import { useNow } from "../../components/useNow";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { becameComplete, type Lights, lightsOf, rollCallDue, takesPlaceOn, turnedRed } from "./notices";
import { onceOnly } from "./onceOnly";
import { useNotify } from "./useNotify";

const TICK_MS = 15_000;

export function useDayNotices(meeting: string): void {
  const { language } = usePreferences();
  const head = useMeeting(meeting).data?.head;
  const now = useNow(TICK_MS);
  const watched = head !== undefined && takesPlaceOn(head, now);
  useRedNotices(meeting, useReadiness(meeting, watched).data);
  const call = useRollCall(meeting, language, watched).data;
  const called = call?.venues.some(({ entries }) => entries.length > 0);
  // Until it is known whether anybody was called, nothing is due.
  useRollCallNotice(head, watched && called === false && rollCallDue(head, now));
  useCompleteNotice(watched ? head : undefined);
}

function useRedNotices(meeting: string, board: ReadinessBoard | undefined): void {
  const t = useText();
  const notify = useNotify(meeting);
  const before = useRef<Lights | null>(null);
  useEffect(() => {
    if (board === undefined) return;
    // What was red when the meeting was opened stands on the screen already.
    for (const { meeting_venue, name, checks } of turnedRed(board, before.current)) {
      notify({
        key: `red ${meeting_venue} ${checks[0]?.id}`,
        tone: "error",
        title: t("notice-red", { venue: name }),
        words: checks[0]?.note ?? "",
        stays: true,
      });
    }
    before.current = lightsOf(board);
  }, [board, notify, t]);
}

function useRollCallNotice(head: MeetingHead | undefined, due: boolean): void {
  const t = useText();
  const dates = useDates();
  const notify = useNotify(head?.id ?? "");
  useEffect(() => {
    if (head === undefined || !due || !onceOnly(`roll call ${head.id} ${head.starts_at}`)) return;
    notify({
      key: `roll call ${head.id}`,
      tone: "info",
      title: t("notice-roll-call"),
      words: t("notice-roll-call-words", { title: head.title, time: dates.time(head.starts_at) }),
      stays: true,
      opens: "roll_call",
    });
  }, [head, due, notify, t, dates]);
}

function useCompleteNotice(head: MeetingHead | undefined): void {
  const t = useText();
  const notify = useNotify(head?.id ?? "");
  const missing = useRef<number | null>(null);
  useEffect(() => {
    if (head === undefined) return;
    const { expected, present, leave } = head.counts;
    const complete = becameComplete(head.counts, missing.current);
    missing.current = head.counts.missing;
    if (!complete || !onceOnly(`complete ${head.id}`)) return;
    notify({
      key: `complete ${head.id}`,
      tone: "success",
      title: t("notice-complete"),
      words: t("notice-complete-words", { expected, leave, present }),
      stays: false,
    });
  }, [head, notify, t]);
}
