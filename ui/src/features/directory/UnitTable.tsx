import { Button, Table, type TableColumnsType } from "antd";
import type { Unit } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { longTable } from "../../components/longTable";
import { StatusTag } from "../../components/StatusTag";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { OrderButtons } from "./OrderButtons";
import { UnitMenu } from "./UnitMenu";

interface Props {
  units: Unit[];
  /** False while a search hides units: then there is no order to change. */
  ordered: boolean;
  onEdit(unit: Unit): void;
}

export function UnitTable({ units, ordered, onEdit }: Props) {
  const t = useText();
  const narrow = useNarrow();
  const columns: TableColumnsType<Unit> = [
    { title: t("position"), dataIndex: "position", width: 56, align: "right", responsive: ["sm"] },
    {
      title: t("unit"),
      key: "name",
      render: (_, unit) => (
        <div className={styles.name}>
          <Button type="link" className={styles.open ?? ""} onClick={() => onEdit(unit)}>
            {unit.name}
          </Button>
          {unit.archived && <StatusTag status={{ tone: "idle", icon: "dot", text: "archived" }} />}
          <Sub>{[unit.short_name, unit.category].filter(Boolean).join(" · ")}</Sub>
          {narrow && (
            <Sub>
              <Contacts unit={unit} />
            </Sub>
          )}
        </div>
      ),
    },
    {
      title: t("contact"),
      key: "contact",
      width: 300,
      responsive: ["sm"],
      render: (_, unit) => <Contacts unit={unit} />,
    },
    { title: t("default-venue"), dataIndex: "default_venue", width: 160, responsive: ["lg"] },
    ...(ordered
      ? [
          {
            title: t("order"),
            key: "order",
            width: 88,
            responsive: ["md" as const],
            render: (_: unknown, unit: Unit) => <OrderButtons unit={unit} units={units} />,
          },
        ]
      : []),
    {
      title: <span className="only-read">{t("actions")}</span>,
      key: "actions",
      width: 56,
      render: (_, unit) => <UnitMenu unit={unit} onEdit={() => onEdit(unit)} />,
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={units}
      pagination={false}
      {...longTable(units.length)}
    />
  );
}

function Contacts({ unit }: { unit: Unit }) {
  const t = useText();
  const [first, ...others] = [...unit.contacts].sort(
    (one, other) => Number(other.primary) - Number(one.primary),
  );
  if (first === undefined) return <span className={styles.missing}>{t("no-contact")}</span>;
  return (
    <>
      {first.name}
      {first.title && <span className="muted"> {first.title}</span>}
      {others.length > 0 && <span className="muted"> {t("contacts-more", { count: others.length })}</span>}
      <Sub>{[first.phone, first.mail].filter(Boolean).join(" · ")}</Sub>
    </>
  );
}
