import { Alert, Button } from "antd";
import type { DraftMeeting } from "../../api/contract";
import { useText } from "../../text/useText";
import type { DraftFields } from "./draftFields";
import { openIn, withSuggestions } from "./takeSuggestions";

interface Props {
  draft: DraftMeeting;
  fields: DraftFields;
  onChange(fields: DraftFields): void;
}

export function Suggestions({ draft, fields, onChange }: Props) {
  const t = useText();
  const count = openIn(fields);
  if (count === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t("draft-suggestions", { count })}
      action={<Button onClick={() => onChange(withSuggestions(draft, fields))}>{t("draft-take-all")}</Button>}
    />
  );
}
