import {
  ApartmentOutlined,
  AuditOutlined,
  ClockCircleOutlined,
  FileDoneOutlined,
  LinkOutlined,
  PlayCircleOutlined,
  RightOutlined,
  UserAddOutlined,
} from "@ant-design/icons";
import { Link, linkOptions } from "@tanstack/react-router";
import type { TodayTask } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Today.module.css";

type Kind = TodayTask["kind"];

const ICONS: Record<Kind, React.ReactNode> = {
  units_unassigned: <ApartmentOutlined aria-hidden />,
  links_not_issued: <LinkOutlined aria-hidden />,
  replies_missing: <ClockCircleOutlined aria-hidden />,
  requests_to_decide: <AuditOutlined aria-hidden />,
  units_without_contact: <UserAddOutlined aria-hidden />,
  under_way: <PlayCircleOutlined aria-hidden />,
  record_to_close: <FileDoneOutlined aria-hidden />,
};

/** Where each task is done. */
function placeOf({ kind, meeting }: TodayTask) {
  if (meeting === null || kind === "units_without_contact") return linkOptions({ to: "/directory" });
  const params = { meeting };
  if (kind === "units_unassigned") return linkOptions({ to: "/meetings/$meeting/board", params });
  if (kind === "links_not_issued") return linkOptions({ to: "/meetings/$meeting/links", params });
  if (kind === "under_way") return linkOptions({ to: "/meetings/$meeting/day", params });
  if (kind === "record_to_close") return linkOptions({ to: "/meetings/$meeting/record", params });
  return linkOptions({ to: "/meetings/$meeting/replies", params });
}

export function TaskList({ tasks }: { tasks: TodayTask[] }) {
  const t = useText();
  if (tasks.length === 0) return <EmptyState text={t("today-nothing")} />;
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <li key={`${task.kind} ${task.meeting}`}>
          <Task task={task} />
        </li>
      ))}
    </ul>
  );
}

function Task({ task }: { task: TodayTask }) {
  const t = useText();
  const words: Record<Kind, string> = {
    units_unassigned: t("task-units-unassigned", { count: task.count }),
    links_not_issued: t("task-links-not-issued", { count: task.count }),
    replies_missing: t("task-replies-missing", { count: task.count }),
    requests_to_decide: t("task-requests-to-decide", { count: task.count }),
    units_without_contact: t("task-units-without-contact", { count: task.count }),
    under_way: t("task-under-way", { count: task.count }),
    record_to_close: t("task-record-to-close", { count: task.count }),
  };
  return (
    <Link {...placeOf(task)} className={styles.task}>
      <span className={styles.taskIcon}>{ICONS[task.kind]}</span>
      <span className={styles.taskWords}>
        <span>{words[task.kind]}</span>
        {task.title && <span className={styles.taskMeeting}>{task.title}</span>}
      </span>
      <RightOutlined aria-hidden />
    </Link>
  );
}
