import { useText } from "../../text/useText";

/** The roster's fields in words; a field this version does not know is shown as it is called. */
export function useFieldWords(): (field: string) => string {
  const t = useText();
  const words = new Map([
    ["position", t("position")],
    ["unit", t("unit-name")],
    ["short_name", t("short-name")],
    ["category", t("category")],
    ["contact", t("contact")],
    ["title", t("job-title")],
    ["phone", t("phone")],
    ["mail", t("mail")],
    ["venue", t("default-venue")],
  ]);
  return (field) => words.get(field) ?? field;
}
