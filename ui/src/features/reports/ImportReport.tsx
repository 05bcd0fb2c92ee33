/** 导入平台报告: choose a file, see whose each login is, decide the rest, import, and take it back. */
import { Link, useParams } from "@tanstack/react-router";
import { Spin } from "antd";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, Output, ReportFile, ReportPreview } from "../../api/contract";
import { DropZone } from "../../components/DropZone";
import { FailureNotice } from "../../components/FailureNotice";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { PastReports } from "./PastReports";
import { ReportDone } from "./ReportDone";
import { ReportView } from "./ReportView";
import { readReport } from "./reportFile";

type Stage =
  | { kind: "waiting"; failure: Failure | null }
  | { kind: "reading"; name: string }
  | { kind: "shown"; file: ReportFile; preview: ReportPreview }
  | { kind: "done"; file: string; imported: Output<"import_report"> };

export function ImportReport() {
  const t = useText();
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  const [stage, setStage] = useState<Stage>({ kind: "waiting", failure: null });
  const again = () => setStage({ kind: "waiting", failure: null });

  const read = async (chosen: File) => {
    setStage({ kind: "reading", name: chosen.name });
    try {
      const file = await readReport(meeting, chosen);
      setStage({ kind: "shown", file, preview: await call("preview_report", file) });
    } catch (thrown) {
      setStage({ kind: "waiting", failure: asCallError(thrown) });
    }
  };

  return (
    <>
      {stage.kind === "waiting" && (
        <>
          <Panel
            title={t("import-report")}
            extra={
              <Link to="/meetings/$meeting/record" params={{ meeting }}>
                {t("report-back")}
              </Link>
            }
          >
            {stage.failure && <FailureNotice failure={stage.failure} />}
            <DropZone
              label={t("report-file")}
              lines={[t("report-drop"), t("report-platforms"), t("report-kinds")]}
              onFile={read}
            />
          </Panel>
          <PastReports meeting={meeting} />
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
        <ReportView
          file={stage.file}
          preview={stage.preview}
          onPreview={(file, preview) => setStage({ kind: "shown", file, preview })}
          onDone={(imported) => setStage({ kind: "done", file: stage.file.file_name, imported })}
          onAgain={again}
        />
      )}
      {stage.kind === "done" && (
        <>
          <ReportDone meeting={meeting} file={stage.file} imported={stage.imported} onAgain={again} />
          <PastReports meeting={meeting} />
        </>
      )}
    </>
  );
}
