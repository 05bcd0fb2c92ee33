/** What an import would do, row by row, before it does it. */
import { Segmented, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { RosterPreview, RosterRow } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { longTable } from "../../components/longTable";
import { Panel } from "../../components/Page";
import { StatusTag } from "../../components/StatusTag";
import { FATE_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { isNoted } from "./rosterNotes";
import { useFieldWords } from "./useFieldWords";

/** `noted`: taken in, with something to know. */
type Filter = "all" | "noted" | RosterRow["fate"];
/** One row of the file may say two contacts, so its number alone does not tell them apart. */
type ShownRow = RosterRow & { key: number };

export function PreviewTable({ preview }: { preview: RosterPreview }) {
  const t = useText();
  const noted = preview.rows.filter(isNoted).length;
  const [filter, setFilter] = useState<Filter>(
    preview.problems > 0 ? "problem" : noted > 0 ? "noted" : "all",
  );
  const rows = preview.rows
    .map((row, key): ShownRow => ({ ...row, key }))
    .filter((row) => filter === "all" || (filter === "noted" ? isNoted(row) : row.fate === filter));
  const options: { value: Filter; label: string }[] = [
    { value: "all", label: `${t("all")} ${preview.rows.length}` },
    { value: "new", label: `${t("fate-new")} ${preview.added}` },
    { value: "changed", label: `${t("fate-changed")} ${preview.changed}` },
    { value: "same", label: `${t("fate-same")} ${preview.same}` },
    { value: "problem", label: `${t("fate-problem")} ${preview.problems}` },
    { value: "noted", label: t("roster-noted", { count: noted }) },
  ];
  const columns: TableColumnsType<ShownRow> = [
    { title: t("roster-row"), dataIndex: "row", width: 60, align: "right" },
    {
      title: t("roster-fate"),
      key: "fate",
      width: 96,
      render: (_, row) => <StatusTag status={FATE_STATUS[row.fate]} />,
    },
    {
      title: t("unit"),
      key: "unit",
      render: (_, row) => (
        <>
          {row.unit}
          <Sub>{[row.short_name, row.aliases, row.category, row.parent].filter(Boolean).join(" · ")}</Sub>
          <Notes row={row} />
        </>
      ),
    },
    {
      title: t("contact"),
      key: "contact",
      width: 270,
      responsive: ["sm"],
      render: (_, row) => (
        <>
          {row.contact} <span className="muted">{row.title}</span>
          <Sub>{[row.phone, row.mail].filter(Boolean).join(" · ")}</Sub>
        </>
      ),
    },
    { title: t("default-venue"), dataIndex: "venue", width: 150, responsive: ["md"] },
  ];
  return (
    <Panel title={t("roster-rows")}>
      <Toolbar>
        <Segmented<Filter>
          aria-label={t("roster-filter")}
          value={filter}
          onChange={setFilter}
          options={options}
        />
      </Toolbar>
      <Table
        rowKey="key"
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t("roster-none-of-these") }}
        {...longTable(rows.length)}
      />
    </Panel>
  );
}

function Notes({ row }: { row: RosterRow }) {
  const t = useText();
  const failureText = useFailureText();
  const fieldWords = useFieldWords();
  return (
    <>
      {row.problems.map((problem) => (
        <span
          key={problem.code + JSON.stringify(problem.args)}
          className={isNoted(row) ? styles.note : styles.problem}
        >
          {failureText(problem)}
        </span>
      ))}
      {row.changes.map(({ field, from, to }) => (
        <span key={field} className={styles.change}>
          {fieldWords(field)}
          {t("colon")}
          <del>{from || t("blank")}</del> → <ins>{to || t("blank")}</ins>
        </span>
      ))}
    </>
  );
}
