import { Table, type TableColumnsType } from "antd";
import type { PersonRow } from "../../api/contract";
import { PersonCell, UnitCell } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { type KeyedPerson, keyed } from "../../components/keyed";
import { longTable } from "../../components/longTable";
import { StatusTags } from "../../components/StatusTag";
import { DECISION_STATUS, LABEL_STATUS } from "../../components/status";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { DayActions } from "./DayActions";

interface Props {
  people: PersonRow[];
  /** Whether arrivals and departures are still taken. */
  editable: boolean;
}

export function DayTable({ people, editable }: Props) {
  const t = useText();
  const dates = useDates();
  const narrow = useNarrow();
  const columns: TableColumnsType<KeyedPerson> = [
    {
      title: t("unit"),
      key: "unit",
      width: 250,
      responsive: ["md"],
      render: (_, person) => <UnitCell person={person} />,
    },
    {
      title: t("name"),
      key: "name",
      ...(narrow ? {} : { width: 160 }),
      render: (_, person) => <PersonCell person={person} />,
    },
    { title: t("phone"), dataIndex: "phone", width: 120, responsive: ["lg"], className: "num" },
    { title: t("venue"), dataIndex: "venue_name", width: 150, responsive: ["lg"] },
    {
      title: t("status"),
      key: "status",
      width: narrow ? 120 : 170,
      render: (_, person) => (
        <StatusTags
          statuses={[
            ...person.labels.map((label) => LABEL_STATUS[label]),
            ...(person.decision === "pending" ? [DECISION_STATUS.pending] : []),
          ]}
        />
      ),
    },
    {
      title: t("arrived-at"),
      key: "arrived",
      width: 90,
      responsive: ["md"],
      render: (_, { arrived_at }) => (
        <span className="num">{arrived_at === null ? "" : dates.time(arrived_at)}</span>
      ),
    },
    ...(editable
      ? [
          {
            title: t("actions"),
            key: "actions",
            width: narrow ? 96 : 150,
            render: (_: unknown, person: KeyedPerson) =>
              person.attendee !== null && <DayActions person={person} attendee={person.attendee} />,
          },
        ]
      : []),
  ];
  return (
    <Table
      rowKey="key"
      size="small"
      columns={columns}
      dataSource={keyed(people)}
      pagination={false}
      {...longTable(people.length, 1100)}
    />
  );
}
