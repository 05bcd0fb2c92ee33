import { Button, Table, type TableColumnsType } from "antd";
import type { Counts } from "../../api/contract";
import { rateOf } from "../../components/counts";
import { longTable } from "../../components/longTable";
import { useText } from "../../text/useText";
import styles from "./Record.module.css";

interface Row {
  id: string;
  name: string;
  /** null when the row is a venue itself. */
  venue: string | null;
  counts: Counts;
}

interface Props {
  first: string;
  rows: Row[];
  /** The whole meeting; null while only a part is shown. */
  total: Counts | null;
  /** Whether whoever is missing counts as absent. */
  ended: boolean;
  /** Shows the people of a row. */
  onOpen?(id: string): void;
}

export function CountsTable({ first, rows, total, ended, onOpen }: Props) {
  const t = useText();
  const number = (key: keyof Counts, title: string, wide = false) => ({
    title,
    key,
    width: 76,
    align: "right" as const,
    ...(wide ? { responsive: ["md" as const] } : {}),
    render: (_: unknown, { counts }: Row) => <span className="num">{Number(counts[key])}</span>,
  });
  const columns: TableColumnsType<Row> = [
    {
      title: first,
      key: "name",
      render: (_, row) => (
        <>
          {onOpen && row.id !== "total" ? (
            <Button type="link" size="small" className={styles.open ?? ""} onClick={() => onOpen(row.id)}>
              {row.name}
            </Button>
          ) : (
            row.name
          )}
          {row.venue && <span className={styles.venue}>{row.venue}</span>}
        </>
      ),
    },
    number("expected", t("count-expected")),
    number("present", t("count-present")),
    number("substitutes", t("count-substitutes"), true),
    number("leave", t("count-leave"), true),
    number("late", t("label-late"), true),
    number("left_early", t("label-left-early"), true),
    number("missing", ended ? t("count-absent") : t("count-missing")),
    {
      title: t("rate"),
      key: "rate",
      width: 92,
      align: "right",
      render: (_, { counts }) => <span className="num">{rateOf(counts)}</span>,
    },
  ];
  return (
    <>
      <Table
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={
          total === null ? rows : [...rows, { id: "total", name: t("total"), venue: null, counts: total }]
        }
        rowClassName={({ id }) => (id === "total" ? (styles.total ?? "") : "")}
        pagination={false}
        {...longTable(rows.length)}
      />
      <p className="muted">{t("rate-explain")}</p>
    </>
  );
}
