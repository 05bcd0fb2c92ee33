import { Table } from "antd";
import { type KeyboardEvent, useState } from "react";
import type { Question, UnitReply } from "../../api/contract";
import { longTable } from "../../components/longTable";
import { useText } from "../../text/useText";
import { AttendeeList, type Deciding } from "./AttendeeList";
import styles from "./Replies.module.css";
import type { Clock } from "./replyView";
import { type RowActions, useReplyColumns } from "./useReplyColumns";

interface Props {
  meeting: string;
  units: UnitReply[];
  questions: Question[];
  clock: Clock;
  /** null: the meeting takes no changes any more. */
  actions: RowActions | null;
  deciding: Deciding | null;
}

export function ReplyTable({ meeting, units, questions, clock, actions, deciding }: Props) {
  const t = useText();
  const columns = useReplyColumns(clock, actions);
  const [open, setOpen] = useState<readonly React.Key[]>([]);
  const turn = (unit: string) =>
    setOpen(open.includes(unit) ? open.filter((one) => one !== unit) : [...open, unit]);
  const canOpen = (unit: UnitReply) => unit.attendees.length > 0;
  const pressed = (event: KeyboardEvent<HTMLElement>, unit: UnitReply) => {
    // Keys within a button or a field of the row are its own.
    if (event.target !== event.currentTarget) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) rowBeside(event.currentTarget, step)?.focus();
    else if (event.key === "Enter" && canOpen(unit)) turn(unit.unit);
    else return;
    event.preventDefault();
  };
  return (
    <Table
      rowKey="unit"
      size="small"
      className={styles.table ?? ""}
      columns={columns}
      dataSource={units}
      pagination={false}
      showSorterTooltip={false}
      onRow={(unit) => ({ tabIndex: 0, onKeyDown: (event) => pressed(event, unit) })}
      expandable={{
        columnTitle: <span className="only-read">{t("details")}</span>,
        rowExpandable: canOpen,
        expandedRowKeys: open,
        onExpand: (_, unit) => turn(unit.unit),
        expandedRowRender: (unit) => (
          <AttendeeList meeting={meeting} reply={unit} questions={questions} deciding={deciding} />
        ),
      }}
      {...longTable(units.length)}
    />
  );
}

/** The next row of a unit, past what is unfolded between. */
function rowBeside(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const next = (from: Element) => (step === 1 ? from.nextElementSibling : from.previousElementSibling);
  for (let beside = next(row); beside !== null; beside = next(beside)) {
    if (beside instanceof HTMLElement && beside.tabIndex === 0) return beside;
  }
  return null;
}
