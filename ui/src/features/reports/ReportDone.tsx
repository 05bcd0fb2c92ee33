import { Link } from "@tanstack/react-router";
import { Button, Result } from "antd";
import type { Output } from "../../api/contract";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { useUndoReport } from "./useUndoReport";

interface Props {
  meeting: string;
  file: string;
  imported: Output<"import_report">;
  onAgain(): void;
}

export function ReportDone({ meeting, file, imported, onAgain }: Props) {
  const t = useText();
  const undo = useUndoReport(meeting);
  const { id, recorded, already, rooms, left_out: leftOut, contradictions, remembered } = imported;
  const facts = [
    already > 0 && t("report-done-already", { count: already }),
    rooms > 0 && t("report-done-rooms", { count: rooms }),
    leftOut > 0 && t("report-done-left-out", { count: leftOut }),
    remembered > 0 && t("report-done-remembered", { count: remembered }),
    contradictions > 0 && t("report-done-contradictions", { count: contradictions }),
  ];
  return (
    <Panel>
      <Result
        status={contradictions > 0 ? "warning" : "success"}
        title={t("report-done", { count: recorded })}
        subTitle={[file, ...facts].filter(Boolean).join(t("report-done-separator"))}
        extra={
          <>
            {contradictions > 0 && (
              <Link to="/meetings/$meeting/day" params={{ meeting }}>
                <Button type="primary">{t("report-see-oddities")}</Button>
              </Link>
            )}
            <Link to="/meetings/$meeting/record" params={{ meeting }}>
              <Button type={contradictions > 0 ? "default" : "primary"}>{t("report-see")}</Button>
            </Link>
            {recorded > 0 && (
              <Button loading={undo.busy} onClick={() => undo.run({ id, file }, onAgain)}>
                {t("roster-undo")}
              </Button>
            )}
            <Button onClick={onAgain}>{t("roster-another")}</Button>
          </>
        }
      />
    </Panel>
  );
}
