/** A line per venue with its latest test; earlier ones unfold below it. */
import { Button, Table, type TableColumnsType } from "antd";
import type { CoordinatorReach, VenueChecks } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { longTable } from "../../components/longTable";
import { PhoneLink } from "../../components/PhoneLink";
import { StatusTag } from "../../components/StatusTag";
import { READINESS_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { Checks } from "./Checks";
import { CoordinatorTold } from "./CoordinatorTold";
import { Mark } from "./Mark";
import { PhotoLink } from "./PhotoLink";
import { useItemWords } from "./useItemWords";

interface Props {
  meeting: string;
  venues: VenueChecks[];
  /** How each coordinator is reached. */
  reached: CoordinatorReach[];
  /** null: nothing more is written down. */
  onCall: ((venue: VenueChecks) => void) | null;
}

export function ReadinessTable({ meeting, venues, reached, onCall }: Props) {
  const t = useText();
  const columns = useColumns(meeting, reached);
  const call: TableColumnsType<VenueChecks>[number] = {
    title: t("actions"),
    key: "actions",
    width: 110,
    render: (_, venue) => (
      <Button
        size="small"
        aria-label={t("readiness-log-of", { venue: venue.name })}
        onClick={() => onCall?.(venue)}
      >
        {t("readiness-log")}
      </Button>
    ),
  };
  return (
    <Table
      rowKey="meeting_venue"
      size="small"
      columns={onCall === null ? columns : [...columns, call]}
      dataSource={venues}
      pagination={false}
      scroll={{ x: 1060 }}
      expandable={{
        rowExpandable: ({ checks }) => checks.length > 0,
        expandedRowRender: ({ checks }) => <Checks meeting={meeting} checks={checks} />,
      }}
      {...longTable(venues.length, 1060)}
    />
  );
}

function useColumns(meeting: string, reached: CoordinatorReach[]): TableColumnsType<VenueChecks> {
  const t = useText();
  const dates = useDates();
  const items = useItemWords();
  return [
    {
      title: t("venue"),
      key: "venue",
      width: 190,
      render: (_, venue) => (
        <>
          <span className="muted">{venue.role === "main" ? t("role-main") : t("role-branch")}</span>{" "}
          {venue.name}
          <Sub>
            {venue.coordinator} <PhoneLink phone={venue.coordinator_phone} />
          </Sub>
          <CoordinatorTold
            venue={venue}
            reach={reached.find((one) => one.meeting_venue === venue.meeting_venue)}
          />
        </>
      ),
    },
    {
      title: t("status"),
      key: "light",
      width: 100,
      render: (_, { readiness, checks: [last] }) => (
        <>
          <StatusTag status={READINESS_STATUS[readiness]} />
          {last && <Sub>{dates.dateTime(last.at)}</Sub>}
        </>
      ),
    },
    ...items.map(({ item, name }, index) => ({
      title: name,
      key: item,
      width: 56,
      align: "center" as const,
      render: (_: unknown, { checks: [last] }: VenueChecks) => <Mark mark={last?.marks[index]} />,
    })),
    {
      title: t("readiness-operator"),
      key: "operator",
      width: 120,
      render: (_, { checks: [last] }) =>
        last && (
          <>
            {last.operator}
            <Sub>{last.operator_phone && <PhoneLink phone={last.operator_phone} />}</Sub>
          </>
        ),
    },
    {
      title: t("readiness-note"),
      key: "note",
      render: (_, { checks: [last] }) =>
        last && (
          <>
            {last.note}
            <PhotoLink meeting={meeting} check={last} />
          </>
        ),
    },
  ];
}
