import { Button, Space, Table, type TableColumnsType } from "antd";
import type { UnitReply } from "../../api/contract";
import { useDates } from "../../components/dates";
import { longTable } from "../../components/longTable";
import { StatusTag } from "../../components/StatusTag";
import { REPLY_STATUS } from "../../components/status";
import { useActorName } from "../../components/useActorName";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import type { Asked } from "../outbox/sendPlan";
import { AttendeeList } from "./AttendeeList";

interface Props {
  units: UnitReply[];
  editable: boolean;
  onEnter(unit: string): void;
  /** What would be sent to this unit; null: nothing can be. */
  asking(reply: UnitReply): Asked | null;
  onSend(asked: Asked): void;
}

export function ReplyTable({ units, editable, onEnter, asking, onSend }: Props) {
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
      title: t("reply-state") + dates.zoneNote(Date.now()),
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
    ...(editable
      ? [
          {
            title: t("actions"),
            key: "actions",
            width: narrow ? 92 : 168,
            render: (_: unknown, unit: UnitReply) => (
              <Space size={4} wrap>
                <EnterButton unit={unit} onPress={() => onEnter(unit.unit)} />
                <AskButton asked={asking(unit)} onSend={onSend} />
              </Space>
            ),
          },
        ]
      : []),
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
      {...longTable(units.length)}
    />
  );
}

function EnterButton({ unit, onPress }: { unit: UnitReply; onPress(): void }) {
  const t = useText();
  const args = { unit: unit.unit_name };
  return unit.state === "answered" ? (
    <Button size="small" aria-label={t("reply-change-for", args)} onClick={onPress}>
      {t("reply-change")}
    </Button>
  ) : (
    <Button size="small" aria-label={t("reply-enter-for", args)} onClick={onPress}>
      {t("reply-enter")}
    </Button>
  );
}

function AskButton({ asked, onSend }: { asked: Asked | null; onSend(asked: Asked): void }) {
  const t = useText();
  if (asked === null) return null;
  const args = { unit: asked.unit ?? "" };
  const back = asked.kind === "ask_back";
  return (
    <Button
      size="small"
      type="text"
      aria-label={back ? t("reply-ask-back-for", args) : t("reply-chase-for", args)}
      onClick={() => onSend(asked)}
    >
      {back ? t("reply-ask-back") : t("reply-chase")}
    </Button>
  );
}
