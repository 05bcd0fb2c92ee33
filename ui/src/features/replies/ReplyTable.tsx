import { Button, Table, type TableColumnsType } from "antd";
import type { UnitReply } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { REPLY_STATUS } from "../../components/status";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { useActorName } from "../meeting/journalText";
import { AttendeeList } from "./AttendeeList";

const MANY = 200;

export function ReplyTable({ units, onEnter }: { units: UnitReply[]; onEnter(unit: string): void }) {
  const t = useText();
  const dates = useDates();
  const actorName = useActorName();
  const narrow = useNarrow();
  const columns: TableColumnsType<UnitReply> = [
    { title: t("position"), dataIndex: "position", width: 64, align: "right", responsive: ["md"] },
    { title: t("unit"), dataIndex: "unit_name" },
    { title: t("venue"), dataIndex: "venue", width: 180, responsive: ["lg"] },
    {
      title: t("replies-people"),
      key: "people",
      width: 110,
      align: "right",
      responsive: ["md"],
      render: (_, { attendees, quota }) => (
        <span className="num">
          {
            attendees.filter(({ answer, substitute_for }) => answer !== "leave" && substitute_for === null)
              .length
          }
          /{quota}
        </span>
      ),
    },
    {
      title: t("reply-state"),
      key: "state",
      width: narrow ? 96 : 200,
      render: (_, unit) => (
        <>
          <StatusTag status={REPLY_STATUS[unit.state]} />
          {unit.answered_at !== null && !narrow && (
            <div className="muted num">
              {dates.dateTime(unit.answered_at)}
              {unit.answered_by && ` · ${actorName(unit.answered_by)}`}
            </div>
          )}
        </>
      ),
    },
    {
      title: t("actions"),
      key: "actions",
      width: narrow ? 92 : 112,
      render: (_, unit) => (
        <Button
          size="small"
          aria-label={
            unit.state === "answered"
              ? t("reply-change-for", { unit: unit.unit_name })
              : t("reply-enter-for", { unit: unit.unit_name })
          }
          onClick={() => onEnter(unit.unit)}
        >
          {unit.state === "answered" ? t("reply-change") : t("reply-enter")}
        </Button>
      ),
    },
  ];
  return (
    <Table
      rowKey="unit"
      size="small"
      columns={columns}
      dataSource={units}
      pagination={false}
      expandable={{
        columnTitle: <span className="only-read">{t("details")}</span>,
        rowExpandable: (unit) => unit.attendees.length > 0,
        expandedRowRender: (unit) => <AttendeeList reply={unit} />,
      }}
      {...(units.length > MANY ? { virtual: true, scroll: { x: 900, y: 560 } } : {})}
    />
  );
}
