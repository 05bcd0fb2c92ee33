/**
 * The one place that knows which answers go stale when a topic changes. Screens never patch a cache by hand.
 */
import type { QueryKey } from "@tanstack/react-query";
import type { Change, CommandName, Topic } from "./contract";

type Narrowing = "all" | "meeting" | "parents";

/**
 * Query key roots per topic; "meeting" narrows the key to the changed meeting, "parents" to it and those whose table
 * of re-issued meetings it stands in.
 */
const STALE: Record<Topic, [root: string, narrowing: Narrowing][]> = {
  directory: [
    ["units", "all"],
    ["people", "all"],
    ["groups", "all"],
    ["venues", "all"],
    ["imports", "all"],
    ["merge", "all"],
    ["templates", "all"],
    ["proposal", "all"],
    ["today", "all"],
    ["board", "all"],
    ["links", "all"],
    ["meeting", "all"],
    ["replies", "all"],
    ["day", "all"],
    ["record", "all"],
    ["outbox", "all"],
    ["recipients", "all"],
    ["reminders", "all"],
    ["readiness", "all"],
    ["rollCall", "all"],
    ["venueLinks", "all"],
  ],
  meetings: [
    ["today", "all"],
    ["meetings", "all"],
    ["conflicts", "all"],
    ["series", "all"],
    // A parent shows its children and a series its meetings: a change of one shows on the others.
    ["meeting", "all"],
    ["transition", "all"],
    ["templates", "all"],
    ["merge", "all"],
    ["board", "meeting"],
    ["proposal", "all"],
    ["links", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["outbox", "meeting"],
    ["recipients", "meeting"],
    ["reminders", "meeting"],
    ["journal", "meeting"],
    ["readiness", "meeting"],
    ["rollCall", "meeting"],
    ["venueLinks", "meeting"],
    ["arrivals", "meeting"],
  ],
  board: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "meeting"],
    ["transition", "all"],
    ["merge", "all"],
    ["board", "meeting"],
    ["proposal", "all"],
    ["links", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["outbox", "meeting"],
    ["recipients", "meeting"],
    ["reminders", "meeting"],
    ["journal", "meeting"],
  ],
  links: [
    ["today", "all"],
    ["meeting", "meeting"],
    ["links", "meeting"],
    ["outbox", "meeting"],
    ["recipients", "meeting"],
    ["journal", "meeting"],
  ],
  replies: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "parents"],
    ["transition", "all"],
    ["board", "meeting"],
    ["links", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["outbox", "meeting"],
    ["recipients", "meeting"],
    ["reminders", "meeting"],
    ["journal", "meeting"],
    ["flags", "meeting"],
  ],
  attendance: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "parents"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["events", "all"],
    ["journal", "meeting"],
    ["flags", "meeting"],
  ],
  settings: [
    ["settings", "all"],
    ["calendar", "all"],
    ["conflicts", "all"],
    ["series", "all"],
    ["service", "all"],
    ["links", "all"],
    ["channels", "all"],
    ["message-text", "all"],
    ["recipients", "all"],
    ["venueLinks", "all"],
  ],
  service: [
    ["service", "all"],
    ["links", "all"],
    ["recipients", "all"],
    ["venueLinks", "all"],
  ],
  outbox: [
    // A message that was taken marks its link as told.
    ["links", "meeting"],
    ["outbox", "meeting"],
    ["recipients", "meeting"],
    ["reminders", "meeting"],
    ["journal", "meeting"],
  ],
  day: [
    ["day", "meeting"],
    ["arrivals", "meeting"],
    ["flags", "meeting"],
    ["readiness", "meeting"],
    ["rollCall", "meeting"],
    ["venueLinks", "meeting"],
    ["journal", "meeting"],
  ],
};

/** Commands that write, and the topics they touch, so that the screen is fresh even while the live line is down. */
const TOUCHES: Partial<Record<CommandName, Topic[]>> = {
  load_sample: ["directory", "meetings"],
  save_unit: ["directory"],
  archive_unit: ["directory"],
  move_unit: ["directory"],
  merge_units: ["directory", "board"],
  save_group: ["directory"],
  remove_group: ["directory"],
  import_roster: ["directory"],
  undo_roster_import: ["directory"],
  save_venue: ["directory"],
  archive_venue: ["directory"],
  schedule_meeting: ["meetings"],
  edit_meeting: ["meetings"],
  move_meeting: ["meetings"],
  put_times_back: ["meetings"],
  add_follow_on: ["meetings"],
  reissue_meeting: ["meetings"],
  answer_parent_change: ["meetings"],
  save_template: ["meetings"],
  remove_template: ["meetings"],
  attach_file: ["meetings"],
  remove_attachment: ["meetings"],
  import_calendar_days: ["settings"],
  // New units and venues come with a confirmed draft.
  confirm_draft: ["directory", "meetings"],
  advance_meeting: ["meetings"],
  discard_meeting: ["meetings"],
  assign_unit: ["board"],
  arrange_units: ["board"],
  invite_units: ["board"],
  issue_links: ["links", "meetings"],
  mark_told: ["links", "outbox", "meetings"],
  revoke_link: ["links"],
  reissue_link: ["links"],
  save_reply: ["replies"],
  decide_requests: ["replies"],
  reopen_requests: ["replies"],
  decide_change: ["replies"],
  save_questions: ["replies"],
  import_reply_forms: ["replies"],
  check_in: ["attendance"],
  check_out: ["attendance"],
  undo_check_in: ["attendance"],
  correct_attendance: ["attendance"],
  save_settings: ["settings"],
  save_channels: ["settings", "outbox"],
  pause_outbox: ["settings", "outbox"],
  save_message_text: ["settings"],
  send_messages: ["outbox"],
  stop_messages: ["outbox"],
  retry_messages: ["outbox"],
  save_reminders: ["outbox"],
  set_network_access: ["service"],
  settle_flags: ["day", "attendance"],
  save_arrivals: ["day"],
  log_test_call: ["day"],
  call_venue: ["day"],
  announce: ["day", "outbox"],
  end_announcement: ["day"],
  move_venue: ["board", "meetings", "attendance", "day", "outbox"],
  move_person: ["attendance"],
  issue_venue_links: ["day"],
  revoke_venue_link: ["day"],
  reissue_venue_link: ["day"],
};

/** `parentsOf`: the meetings that show something of this one. */
export function staleKeys(change: Change, parentsOf: (meeting: string) => string[]): QueryKey[] {
  const { topic, meeting } = change;
  return STALE[topic].flatMap(([root, narrowing]): QueryKey[] => {
    if (narrowing === "all" || meeting === null) return [[root]];
    const others = narrowing === "parents" ? parentsOf(meeting) : [];
    return [meeting, ...others].map((one) => [root, one]);
  });
}

export function changesOf(command: CommandName, input: object): Change[] {
  const meeting = "meeting" in input && typeof input.meeting === "string" ? input.meeting : null;
  return (TOUCHES[command] ?? []).map((topic) => ({ topic, meeting }));
}
