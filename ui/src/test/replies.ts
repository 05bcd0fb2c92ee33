/** The stand-in's answers of units, what they ask for, and the forms that come by file. */
import type {
  Attendee,
  ChangeRequest,
  FilledFile,
  FilledForm,
  MeetingHead,
  Question,
  Replies,
  ReplyLine,
  SheetFile,
  UnitReply,
} from "../api/contract";
import { linesOf } from "../features/replies/replyLines";
import { counts, MEETING } from "./meetings";
import type { Handlers, Office } from "./office";

export interface RepliesState {
  replies: UnitReply[];
  questions: Question[];
  /** Written requests by the person they are of; those of a change that waits, by request and line. */
  notes: Map<string, SheetFile>;
  /** What filled forms say, by the name of their file; a file that is not here is no form. */
  filled: FilledForm[];
  /** Files that can be looked at and are refused once they are to be taken in. */
  refusing: Map<string, FilledForm["troubles"]>;
}

type OfReplies =
  | "show_replies"
  | "save_reply"
  | "decide_requests"
  | "reopen_requests"
  | "decide_change"
  | "open_leave_note"
  | "open_request_note"
  | "list_questions"
  | "save_questions"
  | "export_reply_forms"
  | "preview_reply_forms"
  | "import_reply_forms";

export function line(change: Partial<ReplyLine> = {}): ReplyLine {
  return {
    id: null,
    name: "",
    title: "",
    phone: "",
    answer: "attend",
    reason: "",
    substitute_name: "",
    substitute_title: "",
    substitute_phone: "",
    rank: "other",
    standing: null,
    note: null,
    ...change,
  };
}

export function replyIn({ replies }: Pick<Office, "replies">, unit: string): UnitReply {
  const found = replies.find((reply) => reply.unit === unit);
  if (found === undefined) throw new Error(`no reply of ${unit}`);
  return found;
}

/** A change that a unit asks for; without more said, of nothing. */
export const changeRequest = (reply: UnitReply, change: Partial<ChangeRequest> = {}): ChangeRequest => ({
  id: "request-1",
  requested_at: 0,
  requested_by: "林文博",
  remark: reply.remark,
  lines: linesOf(reply),
  answers: reply.answers,
  version: reply.version,
  ...change,
});

/** Units of which nothing has come: no answer, and none that waits. */
export const silentUnits = ({ replies }: Office): Set<string> =>
  new Set(
    replies.filter(({ state, request }) => state === "waiting" && request === null).map(({ unit }) => unit),
  );

export function repliesHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfReplies> {
  const shown = (): Replies => ({
    meeting: MEETING,
    units: structuredClone(office.replies),
    questions: office.questions,
    reply_deadline: head().reply_deadline,
    counts: counts(office.people, false),
  });
  const replyOf = (wanted: (reply: UnitReply) => boolean, thing: string): UnitReply => {
    const found = office.replies.find(wanted);
    if (found === undefined) throw { code: "not_found", args: { thing } };
    return found;
  };
  const write = (reply: UnitReply, said: Pick<UnitReply, "remark" | "answers"> & { lines: ReplyLine[] }) =>
    Object.assign(reply, {
      ...said,
      lines: undefined,
      state: "answered",
      answered_at: Date.now(),
      version: reply.version + 1,
      receipt: `${String(reply.position).padStart(4, "0")}-${reply.version + 1}`,
      attendees: said.lines.flatMap((one, index) => attendeesOf(one, reply, index)),
    });
  /** All or none; a stand-in shares the decision. */
  const decide = (attendees: string[], decision: Attendee["decision"], decided_note: string): Replies => {
    const asked = attendees.map((id) => {
      const { attendees: people } = replyOf((one) => one.attendees.some((who) => who.id === id), "attendee");
      return people.filter((who) => who.id === id || who.substitute_for === id);
    });
    for (const who of asked.flat()) Object.assign(who, { decision, decided_note });
    return shown();
  };
  const noteOf = (key: string): SheetFile => {
    const note = office.notes.get(key);
    if (note === undefined) throw { code: "not_found", args: { thing: "file" } };
    return note;
  };
  const formOf = ({ file_name }: FilledFile): FilledForm =>
    office.filled.find((form) => form.file_name === file_name) ?? {
      file_name,
      unit: null,
      unit_name: "",
      outcome: "refused",
      lines: [],
      remark: "",
      troubles: [{ row: null, failure: { code: "not_a_reply_form", args: { name: file_name } } }],
      warnings: [],
      version: 0,
    };
  return {
    show_replies: shown,
    save_reply: ({ unit, version, ...said }) => {
      const reply = replyOf((one) => one.unit === unit, "unit");
      if (reply.version !== version) throw { code: "reply_changed", args: {} };
      return structuredClone(write(reply, said));
    },
    decide_requests: ({ attendees, approve, note }) =>
      decide(attendees, approve ? "approved" : "refused", note),
    reopen_requests: ({ attendees }) => decide(attendees, "pending", ""),
    decide_change: ({ request, approve, version }) => {
      const reply = replyOf((one) => one.request?.id === request, "request");
      if (approve && reply.version !== version) throw { code: "reply_changed", args: {} };
      if (approve && reply.request) write(reply, reply.request);
      reply.request = null;
      return shown();
    },
    open_leave_note: ({ attendee }) => noteOf(attendee),
    open_request_note: ({ request, line: index }) => noteOf(`${request} ${index}`),
    list_questions: () => ({ questions: office.questions }),
    save_questions: ({ questions }) => {
      office.questions = questions.map((one, index) => ({ ...one, id: one.id ?? `question-new-${index}` }));
      return { questions: office.questions };
    },
    export_reply_forms: ({ unit }) => ({
      file_name: unit === null ? "回执表.zip" : "回执表.xlsx",
      media_type: "application/zip",
      content: "UEs=",
    }),
    preview_reply_forms: ({ files }) => ({ forms: files.map(formOf) }),
    import_reply_forms: ({ files, take }) => {
      const forms = files.map(formOf).filter((_, index) => take.some(({ place }) => place === index));
      const refused = forms
        .filter(({ file_name }) => office.refusing.has(file_name))
        .map((form) => ({
          ...form,
          outcome: "refused" as const,
          troubles: office.refusing.get(form.file_name) ?? [],
          warnings: [],
        }));
      const taken = forms.filter(({ file_name }) => !office.refusing.has(file_name));
      for (const { unit, lines, remark } of taken)
        write(
          replyOf((one) => one.unit === unit, "unit"),
          { lines, remark, answers: [] },
        );
      return { taken: taken.length, refused, replies: shown() };
    },
  };
}

/** A person, and who comes instead after them. */
function attendeesOf(one: ReplyLine, reply: UnitReply, index: number): Attendee[] {
  const id = one.id ?? `${reply.unit}-n${reply.version}-${index}`;
  const person: Attendee = {
    id,
    name: one.name,
    title: one.title,
    phone: one.phone,
    rank: one.rank,
    standing: one.standing ?? reply.standing,
    answer: one.answer,
    reason: one.reason,
    decision: one.answer === "attend" ? "none" : "pending",
    decided_note: "",
    substitute_for: null,
    substitute_for_name: null,
    note: null,
  };
  if (one.answer !== "substitute") return [person];
  const standIn: Attendee = {
    ...person,
    id: `${id}-s`,
    name: one.substitute_name,
    title: one.substitute_title,
    phone: one.substitute_phone,
    rank: "other",
    answer: "attend",
    substitute_for: id,
    substitute_for_name: one.name,
  };
  return [person, standIn];
}
