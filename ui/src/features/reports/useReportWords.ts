/** A report's closed sets in words. */
import type {
  MatchReason,
  ReportField,
  ReportPlatform,
  ReportProblem,
  ReportProblemCode,
} from "../../api/contract";
import { useText } from "../../text/useText";

export const PLATFORMS: ReportPlatform[] = [
  "tencent",
  "teams",
  "zoom",
  "feishu",
  "meet",
  "big_blue_button",
  "table",
];

const FIELDS: ReportField[] = [
  "name",
  "first_name",
  "last_name",
  "email",
  "join",
  "leave",
  "duration",
  "role",
  "action",
  "at",
  "attended",
];

export function useReportWords() {
  const t = useText();
  const platforms: Record<ReportPlatform, string> = {
    teams: t("report-platform-teams"),
    zoom: t("report-platform-zoom"),
    tencent: t("report-platform-tencent"),
    meet: t("report-platform-meet"),
    big_blue_button: t("report-platform-big-blue-button"),
    feishu: t("report-platform-feishu"),
    table: t("report-platform-table"),
  };
  const reasons: Record<MatchReason, string> = {
    remembered: t("match-remembered"),
    exact: t("match-exact"),
    unit_and_name: t("match-unit-and-name"),
    nickname: t("match-nickname"),
    part: t("match-part"),
    mail: t("match-mail"),
    other_unit: t("match-other-unit"),
    pinyin: t("match-pinyin"),
    same_sound: t("match-same-sound"),
    near: t("match-near"),
    only_of_unit: t("match-only-of-unit"),
    room: t("match-room"),
    several: t("match-several"),
    other_time: t("match-other-time"),
    nobody: t("match-nobody"),
  };
  const fields: Record<ReportField, string> = {
    name: t("report-field-name"),
    first_name: t("report-field-first-name"),
    last_name: t("report-field-last-name"),
    email: t("mail"),
    join: t("report-field-join"),
    leave: t("report-field-leave"),
    duration: t("report-field-duration"),
    role: t("report-field-role"),
    action: t("report-field-action"),
    at: t("report-field-at"),
    attended: t("report-field-attended"),
  };
  const problems: Record<ReportProblemCode, (value: string) => string> = {
    name_missing: () => t("report-problem-name-missing"),
    name_too_long: (value) => t("report-problem-name-too-long", { value }),
    bad_time: (value) => t("report-problem-bad-time", { value }),
    no_join_time: () => t("report-problem-no-join-time"),
    no_leave_time: () => t("report-problem-no-leave-time"),
    left_before_joining: () => t("report-problem-left-before-joining"),
    cut_short: () => t("report-problem-cut-short"),
    nobody_there: () => t("report-problem-nobody-there"),
  };
  return {
    platform: (platform: ReportPlatform) => platforms[platform],
    reason: (reason: MatchReason) => reasons[reason],
    problem: ({ code, value }: ReportProblem) => problems[code](value),
    fields: FIELDS.map((value) => ({ value, label: fields[value] })),
  };
}
