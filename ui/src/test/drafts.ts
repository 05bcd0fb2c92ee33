/** An invented notice and what the core would read in it. */
import type { DraftedFromText, Found } from "../api/contract";

const TEXT = `关于召开全市防汛工作视频会议的通知
各县（区）人民政府，市防指各成员单位：
定于2027年6月15日（星期二）下午召开全市防汛工作视频会议。
一、会场：主会场设在市行政中心会议厅，岱屿县设分会场。
二、参会人员：市教育局、市港航局各1名分管负责人；市防指成员单位；岱屿县人民政府4人。
三、议程：市应急局通报汛情；领导讲话。
请于6月14日16:00前报送名单。联系人：王工，19900000001。`;

function found<T>(value: T, words: string, sure = true): Found<T> {
  const at = TEXT.indexOf(words);
  return words === "" || at < 0
    ? { value, words: "", start: 0, end: 0, sure: false }
    : { value, words, start: at, end: at + words.length, sure };
}

const START = Date.UTC(2027, 5, 15, 6, 0);

export function drafted(): DraftedFromText {
  return {
    text: TEXT,
    problems: [],
    meetings: [
      {
        title: found("全市防汛工作视频会议", "全市防汛工作视频会议"),
        kind: null,
        host: null,
        starts_at: found(START, "2027年6月15日（星期二）下午", false),
        ends_at: found(START + 7_200_000, ""),
        date_only: true,
        place: null,
        chair: null,
        moderator: null,
        reply_deadline: found(Date.UTC(2027, 5, 14, 8, 0), "6月14日16:00前"),
        contact_name: found("王工", "王工"),
        contact_phone: found("19900000001", "19900000001"),
        venues: [
          {
            name: found("市行政中心会议厅", "市行政中心会议厅"),
            role: "main",
            room: "",
            venue: "venue-main",
            choices: [],
          },
          { name: found("岱屿县", "岱屿县"), role: "branch", room: "", venue: null, choices: [] },
        ],
        units: [
          {
            name: found("市教育局", "市教育局"),
            unit: "unit-1",
            choices: [],
            quota: found(1, "1名"),
            rank: found("deputy" as const, "分管负责人"),
            standing: null,
            venue: 0,
            group: null,
            is_group: false,
          },
          {
            name: found("市港航局", "市港航局", false),
            unit: null,
            choices: [
              { unit: "unit-15", name: "海州市交通运输局" },
              { unit: "unit-16", name: "海州市水利局" },
            ],
            quota: null,
            rank: null,
            standing: null,
            venue: 0,
            group: null,
            is_group: false,
          },
          {
            name: found("市防指成员单位", "市防指成员单位"),
            unit: null,
            choices: [],
            quota: null,
            rank: null,
            standing: null,
            venue: 0,
            group: null,
            is_group: true,
          },
          {
            name: found("岱屿县人民政府", "岱屿县人民政府"),
            unit: "unit-28",
            choices: [],
            quota: found(4, "4人"),
            rank: null,
            standing: null,
            venue: 1,
            group: null,
            is_group: false,
          },
        ],
        agenda: [
          { title: found("通报汛情", "通报汛情"), speaker: found("市应急局", "市应急局"), minutes: null },
          { title: found("领导讲话", "领导讲话"), speaker: null, minutes: null },
        ],
      },
    ],
  };
}
