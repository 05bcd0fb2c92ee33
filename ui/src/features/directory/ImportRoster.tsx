/** 导入导出: drop a spreadsheet, see what it would do, do it, and undo it; and the directory as a spreadsheet. */
import { Spin } from "antd";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, Output, RosterFile, RosterPreview } from "../../api/contract";
import { DropZone } from "../../components/DropZone";
import { FailureNotice } from "../../components/FailureNotice";
import { Page, Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { DirectoryTabs } from "./DirectoryTabs";
import { ExportRoster } from "./ExportRoster";
import { ImportDone } from "./ImportDone";
import { ImportNotes } from "./ImportNotes";
import { ImportPreview } from "./ImportPreview";
import { PastImports } from "./PastImports";
import { readRoster } from "./rosterFile";

type Stage =
  | { kind: "waiting"; failure: Failure | null }
  | { kind: "reading"; name: string }
  | { kind: "shown"; file: RosterFile; preview: RosterPreview }
  | { kind: "done"; file: string; preview: RosterPreview; imported: Output<"import_roster"> };

export function ImportRoster() {
  const t = useText();
  const [stage, setStage] = useState<Stage>({ kind: "waiting", failure: null });
  const again = () => setStage({ kind: "waiting", failure: null });

  const read = async (chosen: File) => {
    setStage({ kind: "reading", name: chosen.name });
    try {
      const file = await readRoster(chosen);
      setStage({ kind: "shown", file, preview: await call("preview_roster", file) });
    } catch (thrown) {
      setStage({ kind: "waiting", failure: asCallError(thrown) });
    }
  };

  return (
    <Page title={t("nav-directory")} actions={<ExportRoster />}>
      <DirectoryTabs />
      {stage.kind === "waiting" && (
        <>
          <Panel title={t("import-roster")}>
            {stage.failure && <FailureNotice failure={stage.failure} />}
            <DropZone
              label={t("roster-file")}
              lines={[t("roster-drop"), t("roster-kinds"), t("roster-columns-hint")]}
              onFile={read}
            />
          </Panel>
          <PastImports />
        </>
      )}
      {stage.kind === "reading" && (
        <Panel>
          <div role="status">
            <Spin size="small" /> {t("roster-reading", { name: stage.name })}
          </div>
        </Panel>
      )}
      {stage.kind === "shown" && (
        <ImportPreview
          file={stage.file}
          preview={stage.preview}
          onPreview={(file, preview) => setStage({ kind: "shown", file, preview })}
          onDone={(imported) =>
            setStage({ kind: "done", file: stage.file.file_name, preview: stage.preview, imported })
          }
          onAgain={again}
        />
      )}
      {stage.kind === "done" && (
        <>
          <ImportDone file={stage.file} preview={stage.preview} imported={stage.imported} onAgain={again} />
          <ImportNotes file={stage.file} preview={stage.preview} />
          <PastImports />
        </>
      )}
    </Page>
  );
}
