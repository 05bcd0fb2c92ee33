/** A report before it is imported: what was read, what has to be answered, and whose each login is. */
import { Button } from "antd";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, Output, ReportFile, ReportPreview } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { type Choice, type Choices, keyOf, peopleTaken, sent, waits, withLikely } from "./choices";
import { LoginTable } from "./LoginTable";
import { ReportFacts } from "./ReportFacts";

interface Props {
  file: ReportFile;
  preview: ReportPreview;
  onPreview(file: ReportFile, preview: ReportPreview): void;
  onDone(imported: Output<"import_report">): void;
  onAgain(): void;
}

export function ReportView({ file, preview, onPreview, onDone, onAgain }: Props) {
  const t = useText();
  const importing = useCommand("import_report", { showsFailure: true });
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const change = async (changes: Partial<ReportFile>) => {
    const changed = { ...file, ...changes };
    setReading(true);
    try {
      onPreview(changed, await call("preview_report", changed));
      // Read anew, a place in the report may be another login's.
      setChoices(new Map());
      setFailure(null);
    } catch (thrown) {
      setFailure(asCallError(thrown));
    } finally {
      setReading(false);
    }
  };
  const choose = (key: string, choice: Choice | null) => setChoices(new Map(choices).set(key, choice));
  const { logins, questions } = preview;
  const waiting = logins.filter((login) => waits(login, choices)).length;
  const people = peopleTaken(logins, choices);
  // A report may say nothing but which logins are rooms, which is worth remembering.
  const nothing = people === 0 && choices.size === 0;
  const send = () =>
    importing.mutate({ meeting: file.meeting, file, choices: sent(logins, choices) }, { onSuccess: onDone });
  return (
    <>
      <ReportFacts file={file} preview={preview} busy={reading} failure={failure} onChange={change} />
      {questions.length === 0 && (
        <LoginTable
          preview={preview}
          meeting={file.meeting}
          choices={choices}
          onChoose={(login, choice) => choose(keyOf(login), choice)}
        />
      )}
      <div className={formStyles.stickyFoot}>
        {importing.error && <FailureNotice failure={importing.error} />}
        {questions.length > 0 && <span>{t("report-answer-first")}</span>}
        <Button onClick={onAgain}>{t("roster-other-file")}</Button>
        {waiting > 0 && questions.length === 0 && (
          <Button onClick={() => setChoices(withLikely(logins, choices))}>
            {t("report-take-likely", { count: waiting })}
          </Button>
        )}
        <Button
          type="primary"
          disabled={reading || questions.length > 0 || nothing}
          loading={importing.isPending}
          onClick={send}
        >
          {nothing ? t("roster-nothing-to-do") : t("report-import", { count: people })}
        </Button>
      </div>
    </>
  );
}
