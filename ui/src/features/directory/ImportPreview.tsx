import { Button } from "antd";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, Output, RosterField, RosterFile, RosterPreview } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { ColumnMapping } from "../../components/ColumnMapping";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { remapped } from "../../components/mapping";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { PreviewNotes } from "./PreviewNotes";
import { PreviewTable } from "./PreviewTable";
import { FIELDS, useFieldWords } from "./useFieldWords";

interface Props {
  file: RosterFile;
  preview: RosterPreview;
  onPreview(file: RosterFile, preview: RosterPreview): void;
  onDone(imported: Output<"import_roster">): void;
  onAgain(): void;
}

export function ImportPreview({ file, preview, onPreview, onDone, onAgain }: Props) {
  const t = useText();
  const fieldWords = useFieldWords();
  const fields = FIELDS.map((value) => ({ value, label: fieldWords(value) }));
  const importing = useCommand("import_roster", { showsFailure: true });
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remap = async (column: number, field: RosterField | null) => {
    const changed = { ...file, mapping: remapped(preview.columns, column, field) };
    setReading(true);
    try {
      onPreview(changed, await call("preview_roster", changed));
      setFailure(null);
    } catch (thrown) {
      setFailure(asCallError(thrown));
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <Panel title={preview.sheet ? `${file.file_name} · ${preview.sheet}` : file.file_name}>
        <p className="muted">{t("roster-mapping-explain")}</p>
        {failure && <FailureNotice failure={failure} />}
        <ColumnMapping columns={preview.columns} fields={fields} busy={reading} onChange={remap} />
        <PreviewNotes preview={preview} />
      </Panel>
      <PreviewTable preview={preview} />
      <div className={formStyles.stickyFoot}>
        {importing.error && (
          <div className={styles.footFailure}>
            <FailureNotice failure={importing.error} />
          </div>
        )}
        {preview.problems > 0 && <span>{t("roster-problems-skipped", { count: preview.problems })}</span>}
        <Button onClick={onAgain}>{t("roster-other-file")}</Button>
        <Button
          type="primary"
          disabled={reading || !hasWork(preview)}
          loading={importing.isPending}
          onClick={() => importing.mutate(file, { onSuccess: onDone })}
        >
          <Doing preview={preview} />
        </Button>
      </div>
    </>
  );
}

function hasWork({ added, changed, put_away }: RosterPreview): boolean {
  return added + changed + put_away.length > 0;
}

function Doing({ preview }: { preview: RosterPreview }) {
  const t = useText();
  const { added, changed, put_away } = preview;
  if (added + changed === 0) {
    return put_away.length > 0
      ? t("roster-only-put-away", { count: put_away.length })
      : t("roster-nothing-to-do");
  }
  if (added === 0) return t("roster-import-changes", { count: changed });
  return changed === 0 ? t("roster-import-new", { count: added }) : t("roster-import", { added, changed });
}
