/** Reports imported so far; each can be taken back. */
import { useReportImports } from "../../api/queries";
import { useDates } from "../../components/dates";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { PastFiles } from "../../components/PastFiles";
import { useText } from "../../text/useText";
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
          <PastFiles
            files={imports}
            about={({ platform, at }) => `${words.platform(platform)} · ${dates.dateTime(at)}`}
            came={({ recorded }) => t("report-past-count", { count: recorded })}
            counts={({ recorded }) => recorded > 0}
            onUndo={({ id, file }) => undo.run({ id, file })}
          />
        )}
      </Loaded>
    </Panel>
  );
}
