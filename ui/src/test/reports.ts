/** The stand-in's reading of a platform's report: the same logins whatever the file says. */
import type { MeetingHead, PersonRow, ReportImport, ReportLogin, ReportPreview } from "../api/contract";
import type { Handlers, Office } from "./office";

export interface ReportsState {
  reports: ReportImport[];
  /** What the next report is besides what it usually is here. */
  report: Partial<ReportPreview>;
}

type OfReports = "preview_report" | "import_report" | "list_report_imports" | "undo_report_import";

const MINUTE = 60_000;

export const newReports = (): ReportsState => ({ reports: [], report: {} });

export function reportsHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfReports> {
  const logins = (): ReportLogin[] => {
    const [first, second, third] = office.people.filter(({ attendee }) => attendee !== null);
    if (!first || !second || !third) throw new Error("nobody is named");
    const from = head().starts_at - 10 * MINUTE;
    const login = (at: number, name: string, change: Partial<ReportLogin>): ReportLogin => ({
      login: at,
      part: 0,
      login_name: name,
      name,
      email: "",
      role: "成员",
      intervals: [
        { from, to: from + 40 * MINUTE },
        { from: from + 50 * MINUTE, to: from + 100 * MINUTE },
      ],
      minutes: 90,
      sureness: "unknown",
      why: "nobody",
      person: null,
      venue: null,
      is_room: false,
      suggestions: [],
      arrived_at: null,
      already: false,
      contradiction: null,
      ...change,
    });
    return [
      login(0, `${first.unit_name}-${first.name}`, {
        sureness: "sure",
        why: "unit_and_name",
        person: meant(first, 100, "unit_and_name"),
        arrived_at: from - 5 * MINUTE,
        contradiction: from,
      }),
      login(1, `${second.name}副局长`, {
        sureness: "likely",
        why: "part",
        person: meant(second, 80, "part"),
      }),
      login(2, "二楼大屏", { suggestions: [meant(third, 50, "near")] }),
      login(3, "嵊山县分会场", { sureness: "unknown", why: "room", is_room: true }),
    ];
  };
  const preview = (): ReportPreview => {
    const all = logins();
    const count = (wanted: ReportLogin["sureness"]) =>
      all.filter(({ sureness }) => sureness === wanted).length;
    return {
      platform: "tencent",
      title: head().title,
      logins: all,
      sure: count("sure"),
      likely: count("likely"),
      unknown: count("unknown"),
      problems: [{ row: 14, code: "bad_time", value: "刚才", text: "陌生人 | 刚才" }],
      questions: [],
      columns: [
        { column: 0, header: "用户昵称（入会昵称）", sample: "张三", field: "name" },
        { column: 1, header: "首次入会时间", sample: "2026-03-18 09:00:00", field: "join" },
        { column: 2, header: "备用", sample: "", field: null },
      ],
      venues: office.board.columns.map(({ meeting_venue, name }) => ({ meeting_venue, name })),
      other_time: null,
      ...office.report,
    };
  };
  return {
    preview_report: ({ date_order, columns }) => {
      if (date_order || columns) office.report = { ...office.report, questions: [] };
      return preview();
    },
    import_report: ({ file, choices }) => {
      const people = choices.filter(({ attendee }) => attendee !== null).length;
      const rooms = choices.filter(({ venue }) => venue !== null).length;
      const recorded = 1 + people;
      const id = `report-${office.reports.length + 1}`;
      const made = { id, file: file.file_name, platform: preview().platform, at: Date.now(), recorded };
      office.reports = [{ ...made, undone: false }, ...office.reports];
      return {
        id,
        recorded,
        already: 0,
        rooms,
        left_out: 3 - people - rooms,
        contradictions: 1,
        remembered: people + rooms,
      };
    },
    list_report_imports: () => ({ imports: office.reports }),
    undo_report_import: ({ id }) => {
      const undone = office.reports.find((one) => one.id === id)?.recorded ?? 0;
      office.reports = office.reports.map((one) => (one.id === id ? { ...one, undone: true } : one));
      return { undone };
    },
  };
}

function meant(
  person: PersonRow,
  score: number,
  why: ReportLogin["why"],
): NonNullable<ReportLogin["person"]> {
  return {
    attendee: person.attendee ?? "",
    name: person.name,
    title: person.title,
    unit: person.unit_name,
    score,
    why,
  };
}
