import { useText } from "../../text/useText";

/** What a field of a draft is called: `title`, or `units.3`. */
export function useFieldNames(): (field: string) => string {
  const t = useText();
  const names = new Map([
    ["title", t("meeting-title")],
    ["kind", t("plan-kind")],
    ["host", t("plan-host")],
    ["starts_at", t("plan-starts")],
    ["ends_at", t("plan-ends")],
    ["place", t("venue-site")],
    ["chair", t("plan-chair")],
    ["moderator", t("plan-moderator")],
    ["reply_deadline", t("reply-deadline")],
    ["contact_name", t("contact")],
    ["contact_phone", t("contact")],
    ["venues", t("venue")],
    ["units", t("unit")],
    ["agenda", t("plan-agenda")],
  ]);
  return (field) => names.get(field.split(".")[0] ?? field) ?? field;
}
