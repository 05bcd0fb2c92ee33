/** 导入回执表: filled forms, one or a folder of them, looked at before they are taken in. */
import { Alert, Button, Drawer, Progress } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";
import { FormsDone } from "./FormsDone";
import { FormsDropZone } from "./FormsDropZone";
import { FormsPreview } from "./FormsPreview";
import { MOST_FILES } from "./formFiles";
import { useFormsImport } from "./useFormsImport";

export function ImportForms({ meeting, onClose }: { meeting: string; onClose(): void }) {
  const t = useText();
  const importing = useFormsImport(meeting);
  const { stage, look, again } = importing;
  return (
    <Drawer open title={t("forms-import")} size={920} onClose={onClose}>
      {stage.kind === "waiting" && (
        <div className={styles.stage}>
          {stage.failure && <FailureNotice failure={stage.failure} />}
          {stage.nothing && (
            <Alert
              type="warning"
              showIcon
              title={
                stage.nothing === "none" ? t("forms-no-forms") : t("forms-too-many", { limit: MOST_FILES })
              }
            />
          )}
          <p className="muted">{t("forms-explain")}</p>
          <FormsDropZone onFiles={(files) => files.length > 0 && look(files)} />
        </div>
      )}
      {stage.kind === "reading" && (
        <div role="status" className={styles.stage}>
          <span className="num">{t("forms-reading", { done: stage.done, total: stage.total })}</span>
          <Progress
            aria-label={t("forms-reading", { done: stage.done, total: stage.total })}
            percent={Math.round((stage.done / Math.max(1, stage.total)) * 100)}
            showInfo={false}
            size="small"
          />
          <span>
            <Button onClick={again}>{t("cancel")}</Button>
          </span>
        </div>
      )}
      {stage.kind === "shown" && <FormsPreview {...stage} importing={importing} />}
      {stage.kind === "done" && <FormsDone {...stage} onAgain={again} onClose={onClose} />}
    </Drawer>
  );
}
