/** What the core would say of a small roster with every fate in it. */
import type { RosterField, RosterPreview, RosterRow } from "../api/contract";
import { nameOf, phoneOf, units } from "./people";

const COLUMNS: [header: string, sample: string, field: RosterField | null][] = [
  ["序号", "1", "position"],
  ["单位名称", "海州市教育局", "unit"],
  ["简称", "市教育局", "short_name"],
  ["联络员", nameOf(40), "contact"],
  ["职务", "办公室主任", "title"],
  ["手机号码", phoneOf(1), "phone"],
  ["电子邮箱", "unit1@example.org", "mail"],
  ["参会地点", "主会场", "venue"],
  ["签收", "已收", null],
];

export function preview(): RosterPreview {
  const row = (index: number, change: Partial<RosterRow>): RosterRow => {
    const unit = units()[index % 29];
    return {
      row: index + 3,
      fate: "same",
      unit: unit?.name ?? "",
      short_name: unit?.short_name ?? "",
      aliases: "",
      parent: "",
      category: unit?.category ?? "",
      contact: nameOf(index + 40),
      title: "办公室主任",
      phone: phoneOf(index + 1),
      mail: `unit${index + 1}@example.org`,
      venue: unit?.default_venue ?? "",
      changes: [],
      problems: [],
      ...change,
    };
  };
  return {
    sheet: "联络员",
    columns: COLUMNS.map(([header, sample, field], column) => ({ column, header, sample, field })),
    rows: [
      row(0, {}),
      row(1, {
        fate: "changed",
        changes: [{ field: "phone", from: phoneOf(2), to: phoneOf(77) }],
        phone: phoneOf(77),
      }),
      row(2, { fate: "new", unit: "海州市气象局", short_name: "市气象局" }),
      row(3, { fate: "new", unit: "海州市档案馆", short_name: "市档案馆", venue: "档案馆会议室" }),
      // Taken in without its number.
      row(4, {
        phone: "",
        problems: [{ code: "invalid_phone", args: { value: "12345" } }],
      }),
      row(5, {
        fate: "problem",
        unit: "海州市教育局",
        problems: [{ code: "duplicate_unit", args: { name: "海州市教育局", row: "3" } }],
      }),
      row(6, { fate: "problem", contact: "", problems: [{ code: "contact_missing", args: {} }] }),
      // Two contacts in one cell are two rows of one number.
      row(7, {}),
      row(8, { row: 10 }),
      ...Array.from({ length: 18 }, (_, index) => row(index + 9, {})),
    ],
    added: 2,
    changed: 1,
    same: 22,
    problems: 2,
    new_units: 2,
    new_contacts: 2,
    new_venues: ["档案馆会议室"],
    put_away: [{ unit: "海州市公安局", contact: nameOf(48) }],
    ignored: [
      { row: 1, text: "2026年成员单位联络员名册" },
      { row: 30, text: "合计 27 家" },
    ],
  };
}
