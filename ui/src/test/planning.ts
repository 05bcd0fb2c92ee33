/** The stand-in's commands of the schedule, in their plainest form. */
import type { Meeting } from "../api/contract";
import type { Handlers, Office } from "./office";

type ScheduleCommands = Pick<
  Handlers,
  | "find_conflicts"
  | "schedule_meeting"
  | "preview_series"
  | "edit_meeting"
  | "move_meeting"
  | "preview_transition"
  | "add_follow_on"
  | "reissue_meeting"
  | "answer_parent_change"
  | "reuse_plan"
  | "list_templates"
  | "save_template"
  | "remove_template"
  | "list_calendar_days"
  | "import_calendar_days"
  | "attach_file"
  | "remove_attachment"
  | "open_attachment"
  | "draft_from_text"
  | "confirm_draft"
>;

export function planningHandlers(meeting: () => Meeting, office: Office): ScheduleCommands {
  const planOf = ({ head, ...rest }: Meeting) => ({ ...head, ...rest });
  return {
    find_conflicts: () => ({ conflicts: office.conflicts, next_free: null, free_venues: [], day: null }),
    schedule_meeting: meeting,
    preview_series: ({ plan }) => ({
      occurrences: [{ starts_at: plan.starts_at, ends_at: plan.ends_at, day: null, conflicts: 0 }],
    }),
    edit_meeting: meeting,
    move_meeting: meeting,
    preview_transition: ({ meeting: id, to }) => ({
      meeting: id,
      to,
      needs_reason: to === "cancelled" || to === "postponed",
      effects: [],
    }),
    add_follow_on: meeting,
    reissue_meeting: meeting,
    answer_parent_change: meeting,
    reuse_plan: () => ({ plan: planOf(meeting()), units: [] }),
    list_templates: () => ({ templates: [] }),
    save_template: ({ name }) => ({
      templates: [{ id: "template-1", name, plan: planOf(meeting()), units: [] }],
    }),
    remove_template: () => ({ templates: [] }),
    list_calendar_days: () => ({ days: [], years: [2026] }),
    import_calendar_days: ({ text }) => ({ days: text.split("\n").length, years: [2027] }),
    attach_file: meeting,
    remove_attachment: meeting,
    open_attachment: () => ({ file_name: "议程.pdf", media_type: "application/pdf", content: "JVBERi0=" }),
    draft_from_text: ({ text }) => ({ text, meetings: [], problems: [] }),
    confirm_draft: meeting,
  };
}
