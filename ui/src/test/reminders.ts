/** The stand-in's reminders and what is handed out by hand. Nothing goes out by itself. */
import type { MeetingHead, Reminder, ReminderInput } from "../api/contract";
import type { Handlers, Office } from "./office";

export interface RemindersState {
  reminders: ReminderInput[];
}

type OfReminders = "show_reminders" | "save_reminders" | "export_handout";

const HANDOUTS = { cards: "二维码卡片.pdf", letters: "邀请函.pdf", mail_merge: "邮件合并名单.xlsx" };
const MINUTE = 60_000;

export function remindersHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfReminders> {
  const listed = () => ({
    reminders: office.reminders
      .map((one) => planned(one, head()))
      .sort((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity)),
    silent: office.replies.filter(({ state }) => state === "waiting").map(({ unit_name }) => unit_name),
  });
  return {
    show_reminders: listed,
    save_reminders: ({ reminders }) => {
      office.reminders = reminders;
      return listed();
    },
    export_handout: ({ kind }) => ({
      file_name: HANDOUTS[kind],
      media_type: "application/octet-stream",
      content: "UEs=",
    }),
  };
}

function planned(one: ReminderInput, { starts_at, reply_deadline }: MeetingHead): Reminder {
  const from = one.anchor === "start" ? starts_at : reply_deadline;
  if (from === null) return { ...one, at: null, state: "no_moment" };
  const at = from - one.minutes_before * MINUTE;
  return { ...one, at, state: at > Date.now() ? "waiting" : "missed" };
}
