import { Button, Result, Table } from "antd";
import type { FilledForm } from "../../api/contract";
import { longTable } from "../../components/longTable";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";
import { Troubles } from "./Troubles";

interface Props {
  taken: number;
  refused: FilledForm[];
  onAgain(): void;
  onClose(): void;
}

export function FormsDone({ taken, refused, onAgain, onClose }: Props) {
  const t = useText();
  return (
    <div className={styles.stage}>
      <Result
        status={taken > 0 ? "success" : "warning"}
        title={t("forms-done", { count: taken })}
        subTitle={refused.length > 0 && t("forms-refused", { count: refused.length })}
        extra={
          <>
            <Button type="primary" onClick={onClose}>
              {t("forms-see")}
            </Button>
            <Button onClick={onAgain}>{t("forms-again")}</Button>
          </>
        }
      />
      {refused.length > 0 && (
        <Table
          rowKey="file_name"
          size="small"
          dataSource={refused}
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
          {...longTable(refused.length, 840, 420)}
        />
      )}
    </div>
  );
}
