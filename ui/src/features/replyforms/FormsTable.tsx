import { Table, type TableColumnsType } from "antd";
import type { ReplyLine } from "../../api/contract";
import { longTable } from "../../components/longTable";
import { StatusTag } from "../../components/StatusTag";
import { FORM_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";
import { isTakable, type PreviewRow } from "./preview";
import { Troubles } from "./Troubles";

interface Props {
  rows: PreviewRow[];
  chosen: Set<number>;
  onChoose(chosen: Set<number>): void;
}

export function FormsTable({ rows, chosen, onChoose }: Props) {
  const t = useText();
  const choose = (some: PreviewRow[], selected: boolean) => {
    const next = new Set(chosen);
    for (const { key } of some.filter(isTakable)) {
      if (selected) next.add(key);
      else next.delete(key);
    }
    onChoose(next);
  };
  const columns: TableColumnsType<PreviewRow> = [
    {
      title: t("forms-file"),
      key: "file",
      render: (_, { form }) => <span className={styles.file}>{form.file_name}</span>,
    },
    { title: t("unit"), key: "unit", width: 190, render: (_, { form }) => form.unit_name || "—" },
    {
      title: t("forms-outcome"),
      key: "outcome",
      width: 116,
      render: (_, { form }) => <StatusTag status={FORM_STATUS[form.outcome]} />,
    },
    {
      title: t("forms-people"),
      key: "people",
      width: 280,
      render: (_, { form }) => (
        <>
          <People lines={form.lines} />
          <Troubles troubles={form.troubles} />
          <Troubles troubles={form.warnings} mild />
        </>
      ),
    },
  ];
  return (
    <Table
      rowKey="key"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      locale={{ emptyText: t("forms-none-left") }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onSelect: (row, selected) => choose([row], selected),
        onSelectAll: (selected) => choose(rows, selected),
        getTitleCheckboxProps: () => ({ "aria-label": t("forms-choose-all") }),
        getCheckboxProps: (row) => ({
          disabled: !isTakable(row),
          "aria-label": t("forms-choose", { file: row.form.file_name }),
        }),
      }}
      {...longTable(rows.length, 840, 420)}
    />
  );
}

/** Names, with what is asked for beside those who do not come themselves. */
function People({ lines }: { lines: ReplyLine[] }) {
  const t = useText();
  const words = lines.map(({ name, answer, substitute_name }) => {
    if (answer === "leave") return t("forms-on-leave", { name });
    return answer === "substitute" ? t("forms-replaced", { name, substitute: substitute_name }) : name;
  });
  return <span>{words.join(t("list-separator"))}</span>;
}
