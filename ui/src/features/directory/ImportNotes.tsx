/** After an import: the rows that were kept aside, or taken in without a value, to be passed on. */
import { CopyOutlined, DownloadOutlined } from "@ant-design/icons";
import { App, Button, Table, type TableColumnsType } from "antd";
import { saveFile } from "../../api/call";
import type { RosterPreview, RosterRow } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { longTable } from "../../components/longTable";
import { Panel } from "../../components/Page";
import { StatusTag } from "../../components/StatusTag";
import { FATE_STATUS } from "../../components/status";
import { useCopy } from "../../components/useCopy";
import { useSayFailure } from "../../components/useSayFailure";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";
import { asBase64, asCsv, notedRows } from "./rosterNotes";

type ShownRow = RosterRow & { key: number };

export function ImportNotes({ file, preview }: { file: string; preview: RosterPreview }) {
  const t = useText();
  const { message } = App.useApp();
  const copy = useCopy();
  const sayFailure = useSayFailure();
  const failureText = useFailureText();
  const rows = notedRows(preview).map((row, key): ShownRow => ({ ...row, key }));
  if (rows.length === 0) return null;
  const wrong = ({ problems }: RosterRow) => problems.map(failureText).join(" ");
  const fate = (row: RosterRow) => t(row.fate === "problem" ? "roster-kept-aside" : "roster-taken-in");
  const lines = [
    [t("roster-row"), t("unit"), t("contact"), t("roster-fate"), t("roster-note")],
    ...rows.map((row) => [String(row.row), row.unit, row.contact, fate(row), wrong(row)]),
  ];
  const download = async () => {
    const file_name = t("roster-notes-file", { file: file.replace(/\.[^.]+$/, "") });
    try {
      const path = await saveFile({ file_name, media_type: "text/csv", content: asBase64(asCsv(lines)) });
      if (path !== null) message.success(t("sheet-saved-as", { path }));
    } catch (thrown) {
      sayFailure(thrown);
    }
  };
  const columns: TableColumnsType<ShownRow> = [
    { title: t("roster-row"), dataIndex: "row", width: 60, align: "right" },
    { title: t("unit"), dataIndex: "unit" },
    { title: t("contact"), dataIndex: "contact", width: 120, responsive: ["sm"] },
    {
      title: t("roster-fate"),
      key: "fate",
      width: 170,
      responsive: ["sm"],
      render: (_, row) =>
        row.fate === "problem" ? <StatusTag status={FATE_STATUS.problem} /> : t("roster-taken-in"),
    },
    { title: t("roster-note"), key: "note", render: (_, row) => wrong(row) },
  ];
  return (
    <Panel
      title={t("roster-notes", { count: rows.length })}
      extra={
        <span className={formStyles.buttons}>
          <Button
            icon={<CopyOutlined aria-hidden />}
            onClick={() => copy(lines.map((line) => line.join("\t")).join("\n"), t("roster-notes-copied"))}
          >
            {t("roster-notes-copy")}
          </Button>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={download}>
            {t("roster-notes-save")}
          </Button>
        </span>
      }
    >
      <Table
        rowKey="key"
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={false}
        {...longTable(rows.length)}
      />
    </Panel>
  );
}
