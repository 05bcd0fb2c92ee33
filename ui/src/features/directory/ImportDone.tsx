import { Link } from "@tanstack/react-router";
import { Button, Result } from "antd";
import type { Output, RosterPreview } from "../../api/contract";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { useUndoImport } from "./useUndoImport";

interface Props {
  file: string;
  imported: Output<"import_roster">;
  /** What the preview had promised. */
  preview: RosterPreview;
  onAgain(): void;
}

export function ImportDone({ file, imported, preview, onAgain }: Props) {
  const t = useText();
  const undo = useUndoImport();
  const { new_units: units, new_contacts: contacts } = preview;
  const { id, added, changed, same, problems } = imported;
  return (
    <Panel>
      <Result
        status="success"
        title={
          units + contacts > 0
            ? t("roster-done", { units, contacts })
            : t("roster-done-changes", { count: changed })
        }
        subTitle={t("roster-done-file", { file, added, changed, same, problems })}
        extra={
          <>
            <Link to="/directory">
              <Button type="primary">{t("roster-see")}</Button>
            </Link>
            <Button loading={undo.busy} onClick={() => undo.run({ id, file }, onAgain)}>
              {t("roster-undo")}
            </Button>
            <Button onClick={onAgain}>{t("roster-another")}</Button>
          </>
        }
      />
    </Panel>
  );
}
