import { Table, type TableColumnsType } from "antd";
import type { PersonRow } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTags } from "../../components/StatusTag";
import { DECISION_STATUS, LABEL_STATUS } from "../../components/status";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";
import { DayActions } from "./DayActions";
import { type KeyedPerson, keyed } from "./keyed";

const MANY = 200;

interface Props {
  people: PersonRow[];
  zone: string;
  open: boolean;
}

export function DayTable({ people, zone, open }: Props) {
  const t = useText();
  const dates = useDates();
  const narrow = useNarrow();
  const many = people.length > MANY;
  const columns: TableColumnsType<KeyedPerson> = [
    {
      title: t("unit"),
      key: "unit",
      width: 250,
      responsive: ["md"],
      render: (_, { unit_name, unit_position }) => (
        <>
          <span className={styles.position}>{unit_position}</span> {unit_name}
        </>
      ),
    },
    {
      title: t("name"),
      key: "name",
      ...(narrow ? {} : { width: 160 }),
      render: (_, person) => <Name person={person} />,
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
        <span className="num">{arrived_at === null ? "" : dates.time(arrived_at, zone)}</span>
      ),
    },
    {
      title: t("actions"),
      key: "actions",
      width: narrow ? 96 : 150,
      render: (_, person) =>
        open && person.attendee !== null && <DayActions person={person} attendee={person.attendee} />,
    },
  ];
  return (
    <Table
      rowKey="key"
      size="small"
      columns={columns}
      dataSource={keyed(people)}
      pagination={false}
      {...(many ? { virtual: true, scroll: { x: 1100, y: 560 } } : {})}
    />
  );
}

function Name({ person }: { person: PersonRow }) {
  const t = useText();
  return (
    <span className={styles.name}>
      <span>{person.name || <span className="muted">{t("place-unnamed")}</span>}</span>
      <span className={styles.sub}>
        {[person.title, person.substitute_for_name && t("in-place-of", { name: person.substitute_for_name })]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <span className={styles.unitSmall}>{person.unit_name}</span>
    </span>
  );
}
