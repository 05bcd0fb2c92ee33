/**
 * The one place that knows which answers go stale when a topic changes. Screens never patch a cache by hand.
 */
import type { QueryKey } from "@tanstack/react-query";
import type { Change, CommandName, Topic } from "./contract";

type Narrowing = "all" | "meeting";

/** Query key roots per topic; "meeting" narrows the key to the changed meeting. */
const STALE: Record<Topic, [root: string, narrowing: Narrowing][]> = {
  directory: [
    ["units", "all"],
    ["venues", "all"],
    ["today", "all"],
    ["board", "all"],
    ["links", "all"],
    ["meeting", "all"],
    ["replies", "all"],
    ["day", "all"],
    ["record", "all"],
  ],
  meetings: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "meeting"],
    ["board", "meeting"],
    ["links", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["journal", "meeting"],
  ],
  board: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "meeting"],
    ["board", "meeting"],
    ["links", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["journal", "meeting"],
  ],
  links: [
    ["today", "all"],
    ["meeting", "meeting"],
    ["links", "meeting"],
    ["journal", "meeting"],
  ],
  replies: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "meeting"],
    ["board", "meeting"],
    ["links", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["journal", "meeting"],
  ],
  attendance: [
    ["today", "all"],
    ["meetings", "all"],
    ["meeting", "meeting"],
    ["replies", "meeting"],
    ["day", "meeting"],
    ["record", "meeting"],
    ["events", "all"],
    ["journal", "meeting"],
  ],
  settings: [
    ["settings", "all"],
    ["service", "all"],
    ["links", "all"],
  ],
  service: [
    ["service", "all"],
    ["links", "all"],
  ],
};

/** Commands that write, and the topics they touch, so that the screen is fresh even while the live line is down. */
const TOUCHES: Partial<Record<CommandName, Topic[]>> = {
  load_sample: ["directory", "meetings"],
  save_unit: ["directory"],
  archive_unit: ["directory"],
  move_unit: ["directory"],
  import_roster: ["directory"],
  save_venue: ["directory"],
  schedule_meeting: ["meetings"],
  edit_meeting: ["meetings"],
  advance_meeting: ["meetings"],
  discard_meeting: ["meetings"],
  assign_unit: ["board"],
  assign_by_default_venue: ["board"],
  issue_links: ["links", "meetings"],
  revoke_link: ["links"],
  reissue_link: ["links"],
  save_reply: ["replies"],
  decide_request: ["replies"],
  check_in: ["attendance"],
  check_out: ["attendance"],
  undo_check_in: ["attendance"],
  correct_attendance: ["attendance"],
  save_settings: ["settings"],
  set_network_access: ["service"],
};

export function staleKeys(change: Change): QueryKey[] {
  return STALE[change.topic].map(([root, narrowing]) =>
    narrowing === "meeting" && change.meeting !== null ? [root, change.meeting] : [root],
  );
}

export function changesOf(command: CommandName, input: object): Change[] {
  const meeting = "meeting" in input && typeof input.meeting === "string" ? input.meeting : null;
  return (TOUCHES[command] ?? []).map((topic) => ({ topic, meeting }));
}
