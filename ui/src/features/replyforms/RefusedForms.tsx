/** Forms that were not taken in after all, with the reasons. */
import { Table } from "antd";
import type { FilledForm } from "../../api/contract";
import { longTable } from "../../components/longTable";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";
import { Troubles } from "./Troubles";

export function RefusedForms({ refused }: { refused: FilledForm[] }) {
  const t = useText();
  // Files of several folders may have one name.
  const rows = refused.map((form, key) => ({ ...form, key }));
  return (
    <Table
      rowKey="key"
      size="small"
      dataSource={rows}
      pagination={false}
      columns={[
        { title: t("forms-file"), dataIndex: "file_name", className: styles.file ?? "" },
        { title: t("unit"), dataIndex: "unit_name", width: 200 },
        {
          title: t("roster-note"),
          key: "troubles",
          render: (_, { troubles }) => <Troubles troubles={troubles} />,
        },
      ]}
      {...longTable(rows.length, 840, 420)}
    />
  );
}
