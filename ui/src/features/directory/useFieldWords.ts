import type { RosterField } from "../../api/contract";
import { useText } from "../../text/useText";

/** The roster's fields, in the order in which they are offered. */
export const FIELDS: RosterField[] = [
  "position",
  "unit",
  "short_name",
  "aliases",
  "category",
  "parent",
  "contact",
  "title",
  "phone",
  "mail",
  "venue",
  "remark",
];

/** The roster's fields in words; a field this version does not know is shown as it is called. */
export function useFieldWords(): (field: string) => string {
  const t = useText();
  const words = new Map<string, string>([
    ["position", t("position")],
    ["unit", t("unit-name")],
    ["short_name", t("short-name")],
    ["aliases", t("aliases")],
    ["category", t("category")],
    ["parent", t("parent-unit")],
    ["contact", t("contact")],
    ["title", t("job-title")],
    ["phone", t("phone")],
    ["mail", t("mail")],
    ["venue", t("default-venue")],
    ["remark", t("remark")],
  ]);
  return (field) => words.get(field) ?? field;
}
