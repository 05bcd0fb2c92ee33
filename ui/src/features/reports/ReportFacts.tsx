/** What was read, and everything that can be set right about it: platform, order of dates, columns. */
import { Alert, Button, Select } from "antd";
import type { Failure, ReportFile, ReportPlatform, ReportPreview } from "../../api/contract";
import { ColumnMapping } from "../../components/ColumnMapping";
import { useDates } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { remapped } from "../../components/mapping";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Reports.module.css";
import { PLATFORMS, useReportWords } from "./useReportWords";

interface Props {
  file: ReportFile;
  preview: ReportPreview;
  busy: boolean;
  failure: Failure | null;
  onChange(changes: Partial<ReportFile>): void;
}

export function ReportFacts({ file, preview, busy, failure, onChange }: Props) {
  const t = useText();
  const dates = useDates();
  const words = useReportWords();
  const asksColumns = preview.questions.some(({ ask }) => ask === "columns");
  const mapping = (
    <ColumnMapping
      columns={preview.columns}
      fields={words.fields}
      busy={busy}
      onChange={(column, field) => onChange({ columns: remapped(preview.columns, column, field) })}
    />
  );
  return (
    <Panel title={preview.title ? `${file.file_name} · ${preview.title}` : file.file_name}>
      {failure && <FailureNotice failure={failure} />}
      <div className={styles.facts}>
        <label htmlFor="report-platform">{t("report-platform")}</label>
        <Select<ReportPlatform | "">
          id="report-platform"
          className={styles.platform}
          disabled={busy}
          value={file.platform ?? ""}
          onChange={(platform) => onChange({ platform: platform === "" ? null : platform, columns: null })}
          options={[
            { value: "", label: t("report-recognised", { platform: words.platform(preview.platform) }) },
            ...PLATFORMS.map((value) => ({ value, label: words.platform(value) })),
          ]}
        />
        {preview.questions.length === 0 && (
          <span className="muted">{t("report-found", { count: preview.logins.length })}</span>
        )}
      </div>
      {preview.other_time !== null && (
        <Alert
          type="warning"
          showIcon
          title={t("report-other-time", { when: dates.dateTime(preview.other_time) })}
        />
      )}
      {preview.questions.map((question) =>
        question.ask === "date_order" ? (
          <Alert
            key={question.ask}
            type="warning"
            showIcon
            title={t("report-ask-date-order")}
            description={
              <>
                <p>{t("report-row", { row: question.row, text: question.text })}</p>
                <div className={formStyles.buttons}>
                  {(["month_first", "day_first"] as const).map((order) => (
                    <Button
                      key={order}
                      disabled={busy}
                      type={question.likely === order ? "primary" : "default"}
                      onClick={() => onChange({ date_order: order })}
                    >
                      {order === "month_first" ? t("report-month-first") : t("report-day-first")}
                    </Button>
                  ))}
                  {question.likely && <span className="muted">{t("report-likely-order")}</span>}
                </div>
              </>
            }
          />
        ) : (
          <Alert key={question.ask} type="warning" showIcon title={t("report-ask-columns")} />
        ),
      )}
      {asksColumns ? (
        mapping
      ) : (
        <details>
          <summary>{t("roster-mapping")}</summary>
          {mapping}
        </details>
      )}
      {preview.problems.length > 0 && <Problems preview={preview} />}
    </Panel>
  );
}

function Problems({ preview: { problems } }: { preview: ReportPreview }) {
  const t = useText();
  const words = useReportWords();
  return (
    <details>
      <summary>{t("report-problems", { count: problems.length })}</summary>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.code}`}>
            <span>
              {problem.row > 0
                ? t("report-row", { row: problem.row, text: words.problem(problem) })
                : words.problem(problem)}
            </span>
            <span className="muted">{problem.text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
