import { Space, type TableColumnsType } from "antd";
import type { UnitReply } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { REPLY_STATUS } from "../../components/status";
import { useActorName } from "../../components/useActorName";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import type { Asked } from "../outbox/sendPlan";
import { FlagWords } from "./FlagWords";
import { AskButton, EnterButton, RowMenu } from "./RowButtons";
import { type Clock, namedBy, standOf } from "./replyView";

export interface RowActions {
  onEnter(unit: string): void;
  /** What would be sent to this unit; null: nothing can be. */
  asking(reply: UnitReply): Asked | null;
  onSend(asked: Asked): void;
  /** Makes the form of one unit. */
  onForm(unit: string): void;
}

export function useReplyColumns(clock: Clock, actions: RowActions | null): TableColumnsType<UnitReply> {
  const t = useText();
  const dates = useDates();
  const narrow = useNarrow();
  return [
    {
      title: t("position"),
      dataIndex: "position",
      width: 72,
      align: "right",
      responsive: ["md"],
      defaultSortOrder: "ascend",
      sorter: (one, other) => one.position - other.position,
    },
    {
      title: t("unit"),
      key: "unit",
      render: (_, unit) => (
        <>
          {unit.unit_name}
          <Sub>{unit.venue}</Sub>
          <FlagWords unit={unit} />
        </>
      ),
    },
    {
      title: t("replies-named"),
      key: "people",
      width: 96,
      align: "right",
      responsive: ["md"],
      render: (_, unit) => (
        <span className="num">
          {namedBy(unit)}/{unit.quota}
        </span>
      ),
    },
    {
      title: t("reply-state") + dates.zoneNote(Date.now()),
      key: "state",
      width: narrow ? 112 : 210,
      sorter: (one, other) => (one.answered_at ?? 0) - (other.answered_at ?? 0),
      render: (_, unit) => (
        <>
          <StatusTag status={REPLY_STATUS[standOf(unit, clock)]} />
          {!narrow && <Answered unit={unit} />}
        </>
      ),
    },
    {
      title: t("receipt"),
      dataIndex: "receipt",
      width: 96,
      className: "num",
      responsive: ["lg"],
    },
    ...(actions === null ? [] : [actionsColumn(t("actions"), narrow, actions)]),
  ];
}

function actionsColumn(title: string, narrow: boolean, actions: RowActions) {
  return {
    title,
    key: "actions",
    width: narrow ? 92 : 220,
    render: (_: unknown, unit: UnitReply) => (
      <Space size={4} wrap>
        <EnterButton unit={unit} onPress={() => actions.onEnter(unit.unit)} />
        <AskButton asked={actions.asking(unit)} onSend={actions.onSend} />
        <RowMenu unit={unit} onForm={() => actions.onForm(unit.unit)} />
      </Space>
    ),
  };
}

/** When it was answered, and by whom. */
function Answered({ unit }: { unit: UnitReply }) {
  const dates = useDates();
  const actorName = useActorName();
  if (unit.answered_at === null) return null;
  const by = unit.answered_by && actorName(unit.answered_by);
  return (
    <div className="muted num">{[dates.dateTime(unit.answered_at), by].filter(Boolean).join(" · ")}</div>
  );
}
