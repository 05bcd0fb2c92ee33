/** 导入名册: drop a spreadsheet, see what it would do, then do it. */
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Spin } from "antd";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, RosterPreview } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Page, Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { DropZone } from "./DropZone";
import { PreviewTable } from "./PreviewTable";
import { type RosterFile, readRoster } from "./rosterFile";

type Stage =
  | { kind: "waiting"; failure: Failure | null }
  | { kind: "reading"; name: string }
  | { kind: "shown"; file: RosterFile; preview: RosterPreview };

export function ImportRoster() {
  const t = useText();
  const [stage, setStage] = useState<Stage>({ kind: "waiting", failure: null });

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
    <Page title={t("import-roster")}>
      {stage.kind === "waiting" && (
        <Panel>
          {stage.failure && <FailureNotice failure={stage.failure} />}
          <DropZone onFile={read} />
        </Panel>
      )}
      {stage.kind === "reading" && (
        <Panel>
          <div role="status">
            <Spin size="small" /> {t("roster-reading", { name: stage.name })}
          </div>
        </Panel>
      )}
      {stage.kind === "shown" && (
        <Shown
          file={stage.file}
          preview={stage.preview}
          onAgain={() => setStage({ kind: "waiting", failure: null })}
        />
      )}
    </Page>
  );
}

interface ShownProps {
  file: RosterFile;
  preview: RosterPreview;
  onAgain(): void;
}

function Shown({ file, preview, onAgain }: ShownProps) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const importing = useCommand("import_roster", { showsFailure: true });
  const work = preview.added + preview.changed;
  const away = preview.put_away.length;
  const words =
    work > 0
      ? t("roster-import", { count: work })
      : away > 0
        ? t("roster-only-put-away", { count: away })
        : t("roster-nothing-to-do");
  const run = () =>
    importing.mutate(file, {
      onSuccess: ({ added, changed, problems }) => {
        message.success({ content: t("roster-done", { added, changed, problems }), duration: 6 });
        navigate({ to: "/directory" });
      },
    });
  return (
    <>
      <PreviewTable preview={preview} fileName={file.file_name} />
      <div className={formStyles.stickyFoot}>
        {importing.error && (
          <div className={styles.footFailure}>
            <FailureNotice failure={importing.error} />
          </div>
        )}
        {preview.problems > 0 && <span>{t("roster-problems-skipped", { count: preview.problems })}</span>}
        <Button onClick={onAgain}>{t("roster-other-file")}</Button>
        <Button type="primary" disabled={work + away === 0} loading={importing.isPending} onClick={run}>
          {words}
        </Button>
      </div>
    </>
  );
}
