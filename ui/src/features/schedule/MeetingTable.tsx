import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { MeetingHead } from "../../api/contract";
import { SampleMark, Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { longTable } from "../../components/longTable";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { isPast } from "./listOrder";
import styles from "./Schedule.module.css";

export function MeetingTable({ meetings }: { meetings: MeetingHead[] }) {
  const t = useText();
  const dates = useDates();
  const now = Date.now();
  // Below a line, when something is above it.
  const firstPast = meetings.find((one, index) => index > 0 && isPast(one, now));
  const columns: TableColumnsType<MeetingHead> = [
    {
      title: t("meeting-title"),
      key: "title",
      sorter: (one, other) => one.title.localeCompare(other.title),
      render: (_, meeting) => (
        <div className={styles.title}>
          <Link to="/meetings/$meeting" params={{ meeting: meeting.id }}>
            {meeting.title}
          </Link>
          {meeting.sample && <SampleMark />}
          <Sub onlySmall>{dates.when(meeting)}</Sub>
        </div>
      ),
    },
    {
      title: t("meeting-time"),
      key: "time",
      responsive: ["md"],
      width: 256,
      sorter: (one, other) => one.starts_at - other.starts_at,
      render: (_, meeting) => dates.when(meeting),
    },
    {
      title: t("meeting-venues"),
      key: "venues",
      responsive: ["lg"],
      width: 180,
      render: (_, meeting) => (
        <>
          {meeting.main_venue ?? t("no-main-venue")}
          {meeting.branches > 0 && <div className="muted">{t("branches", { count: meeting.branches })}</div>}
        </>
      ),
    },
    {
      title: t("count-replied"),
      key: "replied",
      responsive: ["lg"],
      width: 96,
      align: "right",
      render: (_, { counts }) => <span className="num">{`${counts.units_replied}/${counts.units}`}</span>,
    },
    {
      title: t("count-present-of-expected"),
      key: "present",
      responsive: ["md"],
      width: 112,
      align: "right",
      render: (_, { counts }) => <span className="num">{`${counts.present}/${counts.expected}`}</span>,
    },
    {
      title: t("meeting-state"),
      key: "state",
      width: 112,
      render: (_, meeting) => <StatusTag status={MEETING_STATUS[meeting.state]} />,
    },
  ];
  return (
    <Table
      rowKey="id"
      columns={columns}
      dataSource={meetings}
      pagination={false}
      showSorterTooltip={false}
      rowClassName={(meeting) => (meeting === firstPast ? (styles.firstPast ?? "") : "")}
      {...longTable(meetings.length)}
    />
  );
}
