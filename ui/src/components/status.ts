/** Every status: one tone, one icon, one word. */
import type {
  FlagState,
  FormOutcome,
  Label,
  MeetingState,
  MessageState,
  Presence,
  Readiness,
  Reminder,
  ReportLogin,
  RollCallAnswer,
  RosterRow,
  UnitReply,
} from "../api/contract";
import type { StatusIconName } from "./StatusIcon";

export type Tone = "good" | "warn" | "info" | "swap" | "idle" | "bad" | "away";

export interface Status {
  tone: Tone;
  icon: StatusIconName;
  text: string;
}

export const LABEL_STATUS: Record<Label, Status> = {
  present: { tone: "good", icon: "check", text: "label-present" },
  substitute: { tone: "swap", icon: "swap", text: "label-substitute" },
  late: { tone: "warn", icon: "clock", text: "label-late" },
  left_early: { tone: "warn", icon: "leave", text: "label-left-early" },
  on_leave: { tone: "info", icon: "ring", text: "label-on-leave" },
  absent: { tone: "bad", icon: "cross", text: "label-absent" },
  online: { tone: "away", icon: "play", text: "label-online" },
  not_replied: { tone: "idle", icon: "question", text: "label-not-replied" },
  expected: { tone: "idle", icon: "dot", text: "label-expected" },
  replaced: { tone: "idle", icon: "swap", text: "label-replaced" },
};

export const PRESENCE_STATUS: Record<Presence, Status> = {
  expected: LABEL_STATUS.expected,
  present: LABEL_STATUS.present,
  on_leave: LABEL_STATUS.on_leave,
  absent: LABEL_STATUS.absent,
  replaced: LABEL_STATUS.replaced,
};

/** Beside a person who was not named before, and one who sits elsewhere than the unit. */
export const WALK_IN: Status = { tone: "warn", icon: "plus", text: "label-walk-in" };
export const MOVED: Status = { tone: "idle", icon: "swap", text: "label-moved" };

export const READINESS_STATUS: Record<Readiness, Status> = {
  unknown: { tone: "idle", icon: "question", text: "readiness-unknown" },
  green: { tone: "good", icon: "check", text: "readiness-green" },
  amber: { tone: "warn", icon: "clock", text: "readiness-amber" },
  red: { tone: "bad", icon: "cross", text: "readiness-red" },
};

export const ROLL_CALL_STATUS: Record<RollCallAnswer, Status> = {
  heard: { tone: "good", icon: "check", text: "roll-call-heard" },
  faulty: { tone: "warn", icon: "question", text: "roll-call-faulty" },
  no_answer: { tone: "bad", icon: "cross", text: "roll-call-no-answer" },
};

/** How sure it is whose a login of a report is. */
export const SURENESS_STATUS: Record<ReportLogin["sureness"], Status> = {
  sure: { tone: "good", icon: "check", text: "match-sure" },
  likely: { tone: "warn", icon: "question", text: "match-likely" },
  unknown: { tone: "idle", icon: "question", text: "match-unknown" },
};

export const FLAG_STATUS: Record<FlagState, Status> = {
  open: { tone: "warn", icon: "clock", text: "flag-open" },
  accepted: { tone: "good", icon: "check", text: "flag-counted" },
  rejected: { tone: "bad", icon: "cross", text: "flag-not-counted" },
};

export const MEETING_STATUS: Record<MeetingState, Status> = {
  draft: { tone: "idle", icon: "dot", text: "state-draft" },
  announced: { tone: "info", icon: "send", text: "state-announced" },
  under_way: { tone: "good", icon: "play", text: "state-under-way" },
  closed: { tone: "idle", icon: "check", text: "state-closed" },
  archived: { tone: "idle", icon: "check", text: "state-archived" },
  postponed: { tone: "warn", icon: "clock", text: "state-postponed" },
  cancelled: { tone: "bad", icon: "cross", text: "state-cancelled" },
};

export const REPLY_STATUS: Record<UnitReply["state"] | "overdue" | "change", Status> = {
  waiting: { tone: "idle", icon: "dot", text: "reply-waiting" },
  answered: { tone: "good", icon: "check", text: "reply-answered" },
  overdue: { tone: "bad", icon: "clock", text: "reply-overdue" },
  change: { tone: "warn", icon: "pen", text: "reply-asks-change" },
};

/** What becomes of a person or an answer in a change that is asked for. */
export const CHANGE_STATUS: Record<"added" | "removed" | "changed", Status> = {
  added: { tone: "good", icon: "plus", text: "change-added" },
  removed: { tone: "bad", icon: "cross", text: "change-removed" },
  changed: { tone: "info", icon: "pen", text: "change-changed" },
};

export const DECISION_STATUS: Record<"pending" | "approved" | "refused", Status> = {
  pending: { tone: "warn", icon: "clock", text: "decision-pending" },
  approved: { tone: "good", icon: "check", text: "decision-approved" },
  refused: { tone: "bad", icon: "cross", text: "decision-refused" },
};

export const LINK_STATUS: Record<"issued" | "answered" | "revoked", Status> = {
  issued: { tone: "info", icon: "send", text: "link-issued" },
  answered: { tone: "good", icon: "check", text: "link-answered" },
  revoked: { tone: "bad", icon: "cross", text: "link-revoked" },
};

export const MESSAGE_STATUS: Record<MessageState, Status> = {
  queued: { tone: "idle", icon: "clock", text: "outbox-queued" },
  sent: { tone: "good", icon: "check", text: "outbox-sent" },
  failed: { tone: "bad", icon: "cross", text: "outbox-failed" },
  stopped: { tone: "warn", icon: "ring", text: "outbox-stopped" },
};

/** Where a reminder stands; `no_deadline`: it has nothing to count back from. */
export const REMINDER_STATUS: Record<Reminder["state"] | "no_deadline", Status> = {
  waiting: { tone: "info", icon: "clock", text: "reminder-waiting" },
  sent: { tone: "good", icon: "check", text: "reminder-sent" },
  nobody: { tone: "idle", icon: "dot", text: "reminder-nobody" },
  missed: { tone: "bad", icon: "cross", text: "reminder-missed" },
  no_moment: { tone: "idle", icon: "dot", text: "reminder-not-now" },
  no_deadline: { tone: "idle", icon: "question", text: "reminder-no-deadline" },
};

/** Beside a message that may have arrived twice. */
export const DOUBTFUL: Status = { tone: "warn", icon: "question", text: "outbox-doubtful" };

/** What taking a filled form in would do. */
export const FORM_STATUS: Record<FormOutcome, Status> = {
  new: { tone: "good", icon: "plus", text: "form-new" },
  changed: { tone: "info", icon: "pen", text: "form-changed" },
  same: { tone: "idle", icon: "dot", text: "form-same" },
  outdated: { tone: "warn", icon: "clock", text: "form-outdated" },
  twice: { tone: "idle", icon: "question", text: "form-twice" },
  refused: { tone: "bad", icon: "cross", text: "form-refused" },
};

export const FATE_STATUS: Record<RosterRow["fate"], Status> = {
  new: { tone: "good", icon: "plus", text: "fate-new" },
  changed: { tone: "info", icon: "swap", text: "fate-changed" },
  same: { tone: "idle", icon: "dot", text: "fate-same" },
  problem: { tone: "bad", icon: "cross", text: "fate-problem" },
};
