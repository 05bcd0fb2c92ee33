/** The stand-in's reminders and what is handed out by hand. Nothing goes out by itself. */
import type { Channels, MeetingHead, Reminder, ReminderInput, Reminders } from "../api/contract";
import { quietAround } from "../features/reminders/plan";
import type { Handlers, Office } from "./office";
import { silentUnits } from "./replies";

export interface RemindersState {
  /** As entered; of one that ran also what became of it. */
  reminders: (ReminderInput & Partial<Pick<Reminder, "state" | "sent_at" | "sent_count">>)[];
}

type OfReminders = "show_reminders" | "save_reminders" | "export_handout" | "export_badges";

const HANDOUTS = { cards: "二维码卡片.pdf", letters: "邀请函.pdf", mail_merge: "邮件合并名单.xlsx" };
const MINUTE = 60_000;

export function remindersHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfReminders> {
  const listed = (): Reminders => {
    const silent = silentUnits(office);
    const { quiet } = office.channels;
    return {
      reminders: office.reminders
        .map((one) => planned(one, head(), quiet))
        .sort((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity)),
      silent: office.replies.filter(({ unit }) => silent.has(unit)).map(({ unit_name }) => unit_name),
      quiet_zone: quiet.time_zone,
      reachable: office.reachable,
    };
  };
  return {
    show_reminders: listed,
    save_reminders: ({ reminders }) => {
      office.reminders = reminders;
      return listed();
    },
    export_badges: () => ({ file_name: "胸牌.pdf", media_type: "application/pdf", content: "JVBERg==" }),
    export_handout: ({ kind }) => ({
      file_name: HANDOUTS[kind],
      media_type: "application/octet-stream",
      content: "UEs=",
    }),
  };
}

const NOT_SENT = { sent_at: null, sent_count: null };

function planned(
  one: RemindersState["reminders"][number],
  { starts_at, reply_deadline }: MeetingHead,
  quiet: Channels["quiet"],
): Reminder {
  const from = one.anchor === "start" ? starts_at : reply_deadline;
  if (from === null)
    return { at: null, state: "no_moment", held_until: null, too_late: false, ...NOT_SENT, ...one };
  const at = from - one.minutes_before * MINUTE;
  const held_until = quietAround(quiet, at)?.until ?? null;
  return {
    at,
    state: at > Date.now() ? "waiting" : "missed",
    held_until,
    too_late: held_until !== null && held_until >= from,
    ...NOT_SENT,
    ...one,
  };
}
