/** Reports imported so far; each can be taken back. */
import { Button } from "antd";
import { useReportImports } from "../../api/queries";
import { useDates } from "../../components/dates";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Reports.module.css";
import { useReportWords } from "./useReportWords";
import { useUndoReport } from "./useUndoReport";

export function PastReports({ meeting }: { meeting: string }) {
  const t = useText();
  const dates = useDates();
  const words = useReportWords();
  const undo = useUndoReport(meeting);
  const query = useReportImports(meeting);
  if (query.data?.imports.length === 0) return null;
  return (
    <Panel title={t("report-past")}>
      <Loaded query={query} rows={2}>
        {({ imports }) => (
          <ul className={styles.past}>
            {imports.map(({ id, file, platform, at, recorded, undone }) => (
              <li key={id}>
                <span>{file}</span>
                <span className="muted">
                  {words.platform(platform)} · {dates.dateTime(at)}
                </span>
                <span className="muted">{t("report-past-count", { count: recorded })}</span>
                {undone ? (
                  <span className="muted">{t("roster-undone-already")}</span>
                ) : (
                  <Button
                    size="small"
                    aria-label={t("roster-undo-named", { file })}
                    disabled={recorded === 0}
                    onClick={() => undo.run({ id, file })}
                  >
                    {t("undo")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
