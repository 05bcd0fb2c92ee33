/** The stand-in's commands of the schedule, in their plainest form. */
import type { Meeting, Template } from "../api/contract";
import { drafted } from "./drafts";
import type { Handlers, Office } from "./office";

type ScheduleCommands = Pick<
  Handlers,
  | "find_conflicts"
  | "schedule_meeting"
  | "preview_series"
  | "edit_meeting"
  | "move_meeting"
  | "put_times_back"
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

const WEEK = 7 * 86_400_000;

/** A plan with what the units of the stand-in's board are asked for. */
function reusable({ head, ...rest }: Meeting, office: Office): Omit<Template, "id" | "name"> {
  const { title, kind, starts_at, ends_at, time_zone, reply_deadline } = head;
  const { host, chair, moderator, note, rules, venues, agenda } = rest;
  const times = { starts_at, ends_at, time_zone, reply_deadline };
  return {
    plan: { title, kind, host, chair, moderator, note, rules, venues, agenda, ...times },
    units: office.board.columns.flatMap(({ venue, cards }) =>
      cards.map(({ unit, quota, rank, standing }) => ({ unit, venue, quota, rank, standing })),
    ),
    left_out: office.leftOut,
  };
}

export function planningHandlers(meeting: () => Meeting, office: Office): ScheduleCommands {
  const moved = (starts_at: number, ends_at: number) => {
    office.change = { ...office.change, starts_at, ends_at };
    office.meeting = { ...office.meeting, version: meeting().version + 1 };
    return meeting();
  };
  const attach = (change: Meeting["attachments"]) => {
    office.meeting = { ...office.meeting, attachments: change };
    return meeting();
  };
  return {
    find_conflicts: () => ({
      conflicts: office.conflicts,
      next_free: null,
      free_venues: [],
      day: null,
      ...office.found,
    }),
    schedule_meeting: meeting,
    preview_series: ({ plan, repeat }) => {
      if (!/COUNT|UNTIL/.test(repeat)) throw { code: "series_endless", args: {} };
      const count = Number(/COUNT=(\d+)/.exec(repeat)?.[1] ?? 4);
      return {
        occurrences: Array.from({ length: count }, (_, index) => ({
          starts_at: plan.starts_at + index * WEEK,
          ends_at: plan.ends_at + index * WEEK,
          day: index === 1 ? { date: "2026-10-01", kind: "holiday" as const, name: "国庆节" } : null,
          conflicts: index === 2 ? 1 : 0,
        })),
      };
    },
    edit_meeting: ({ plan }) => {
      const { state, starts_at } = meeting().head;
      if (state === "postponed" && plan.starts_at !== starts_at)
        office.change = { ...office.change, state: "draft" };
      return meeting();
    },
    move_meeting: ({ meeting: id, starts_at, ends_at }) => {
      const { head, version } = meeting();
      const was = { starts_at: head.starts_at, ends_at: head.ends_at, reply_deadline: head.reply_deadline };
      const before = [{ meeting: id, ...was, is_exception: false, postponed: null, version: version + 1 }];
      return { meeting: moved(starts_at, ends_at), before };
    },
    put_times_back: ({ times }) => {
      for (const { starts_at, ends_at } of times) moved(starts_at, ends_at);
      return { meetings: times.map(({ meeting: id }) => id) };
    },
    preview_transition: ({ meeting: id, to, scope }) => ({
      meeting: id,
      to,
      needs_reason: to === "cancelled" || to === "postponed" || to === "under_way" || to === "draft",
      effects: office.effects,
      meetings: scope === "this" ? 1 : (meeting().series?.meetings.length ?? 1),
    }),
    add_follow_on: meeting,
    reissue_meeting: meeting,
    answer_parent_change: () => {
      const { parent } = meeting();
      office.meeting = { ...office.meeting, parent: parent && { ...parent, proposed: null } };
      return meeting();
    },
    reuse_plan: () => reusable(meeting(), office),
    list_templates: () => ({ templates: office.templates }),
    save_template: ({ name }) => {
      const made = { id: `template-${office.templates.length + 1}`, name, ...reusable(meeting(), office) };
      office.templates = [...office.templates, made];
      return { templates: office.templates };
    },
    remove_template: ({ id }) => {
      office.templates = office.templates.filter((one) => one.id !== id);
      return { templates: office.templates };
    },
    list_calendar_days: ({ from, to }) => ({
      days: office.days.filter(({ date }) => date >= from && date <= to),
      years: [2026],
    }),
    import_calendar_days: ({ text }) => ({ days: text.trim().split("\n").length, years: [2027] }),
    attach_file: ({ item, file_name, content }) =>
      attach([
        ...meeting().attachments,
        {
          id: `file-${meeting().attachments.length + 1}`,
          item,
          file_name,
          size: content.length,
          added_at: 0,
        },
      ]),
    remove_attachment: ({ attachment }) =>
      attach(meeting().attachments.filter(({ id }) => id !== attachment)),
    open_attachment: () => ({ file_name: "议程.pdf", media_type: "application/pdf", content: "JVBERi0=" }),
    draft_from_text: () => office.drafted ?? drafted(),
    confirm_draft: meeting,
  };
}
