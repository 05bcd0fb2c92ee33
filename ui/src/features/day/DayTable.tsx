/** The people of the day, row by row; the core has put who is missing first. */
import { Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Day, PersonRow } from "../../api/contract";
import { PersonCell, UnitCell } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { type KeyedPerson, keyed } from "../../components/keyed";
import { longTable } from "../../components/longTable";
import { PhoneLink } from "../../components/PhoneLink";
import { StatusTags } from "../../components/StatusTag";
import { DECISION_STATUS, LABEL_STATUS, MOVED, WALK_IN } from "../../components/status";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { DayActions } from "./DayActions";
import { MovePersonModal } from "./MovePersonModal";

type Named = PersonRow & { attendee: string };

export function DayTable({ day }: { day: Day }) {
  const t = useText();
  const narrow = useNarrow();
  const [moving, setMoving] = useState<Named | null>(null);
  const columns = useColumns();
  const movable = day.venues.length > 1;
  const actions: TableColumnsType<KeyedPerson>[number] = {
    title: t("actions"),
    key: "actions",
    width: narrow ? 96 : 170,
    render: (_, person) => {
      const { attendee } = person;
      if (attendee === null) return null;
      const onMove = () => setMoving({ ...person, attendee });
      return (
        <DayActions
          person={person}
          attendee={attendee}
          onMove={movable && person.presence !== "replaced" ? onMove : null}
        />
      );
    },
  };
  return (
    <>
      <Table
        rowKey="key"
        size="small"
        columns={day.head.editable ? [...columns, actions] : columns}
        dataSource={keyed(day.people)}
        pagination={false}
        {...longTable(day.people.length, 1100)}
      />
      {moving && <MovePersonModal person={moving} venues={day.venues} onClose={() => setMoving(null)} />}
    </>
  );
}

function useColumns(): TableColumnsType<KeyedPerson> {
  const t = useText();
  const dates = useDates();
  const narrow = useNarrow();
  return [
    {
      title: t("unit"),
      key: "unit",
      width: 240,
      responsive: ["md"],
      render: (_, person) => <UnitCell person={person} />,
    },
    {
      title: t("name"),
      key: "name",
      ...(narrow ? {} : { width: 160 }),
      render: (_, person) => (
        <>
          <PersonCell person={person} />
          {narrow && <PhoneLink phone={person.phone} />}
        </>
      ),
    },
    {
      title: t("phone"),
      key: "phone",
      width: 124,
      responsive: ["sm"],
      render: (_, { phone }) => <PhoneLink phone={phone} />,
    },
    { title: t("venue"), dataIndex: "venue_name", width: 150, responsive: ["lg"] },
    {
      title: t("status"),
      key: "status",
      width: narrow ? 120 : 170,
      render: (_, person) => <StatusTags statuses={statusesOf(person)} />,
    },
    {
      title: t("arrived-at"),
      key: "arrived",
      width: 80,
      responsive: ["md"],
      render: (_, { arrived_at }) => (
        <span className="num">{arrived_at === null ? "" : dates.time(arrived_at)}</span>
      ),
    },
  ];
}

function statusesOf({ labels, decision, walk_in, moved }: PersonRow) {
  return [
    ...labels.map((label) => LABEL_STATUS[label]),
    ...(decision === "pending" ? [DECISION_STATUS.pending] : []),
    ...(walk_in ? [WALK_IN] : []),
    ...(moved ? [MOVED] : []),
  ];
}
