/** A meeting from the text of a notice. Nothing is saved until a person has looked through it. */
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { DraftedFromText, Failure } from "../../api/contract";
import { Page } from "../../components/Page";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { DraftReview } from "./DraftReview";
import { PasteNotice } from "./PasteNotice";

export function DraftPage() {
  const t = useText();
  const [text, setText] = useState("");
  const [drafted, setDrafted] = useState<DraftedFromText | null>(null);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLeaveGuard(drafted === null && text.trim() !== "" && text !== t("draft-example"));
  const read = async () => {
    setReading(true);
    setFailure(null);
    try {
      setDrafted(await call("draft_from_text", { text }));
    } catch (thrown) {
      setFailure(asCallError(thrown));
    } finally {
      setReading(false);
    }
  };
  return (
    <Page title={t("draft-title")} narrow={drafted === null}>
      {drafted === null ? (
        <PasteNotice text={text} reading={reading} failure={failure} onText={setText} onRead={read} />
      ) : (
        <DraftReview drafted={drafted} onBack={() => setDrafted(null)} />
      )}
    </Page>
  );
}
