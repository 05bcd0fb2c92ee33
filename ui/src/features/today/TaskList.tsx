import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FormOutlined,
  LinkOutlined,
  NotificationOutlined,
  PhoneOutlined,
  PlayCircleOutlined,
  RightOutlined,
  StopOutlined,
  TeamOutlined,
  UserAddOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Link, linkOptions } from "@tanstack/react-router";
import type { TaskKind as Kind, TodayTask } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Today.module.css";

const ICONS: Record<Kind, React.ReactNode> = {
  units_unassigned: <ApartmentOutlined aria-hidden />,
  links_not_issued: <LinkOutlined aria-hidden />,
  replies_missing: <ClockCircleOutlined aria-hidden />,
  requests_to_decide: <AuditOutlined aria-hidden />,
  changes_to_decide: <FormOutlined aria-hidden />,
  contacts_outdated: <NotificationOutlined aria-hidden />,
  units_without_contact: <UserAddOutlined aria-hidden />,
  contacts_without_address: <PhoneOutlined aria-hidden />,
  venues_without_coordinator: <EnvironmentOutlined aria-hidden />,
  parent_changed: <FieldTimeOutlined aria-hidden />,
  parent_called_off: <StopOutlined aria-hidden />,
  time_to_set: <CalendarOutlined aria-hidden />,
  units_missing: <TeamOutlined aria-hidden />,
  over_capacity: <WarningOutlined aria-hidden />,
  under_way: <PlayCircleOutlined aria-hidden />,
  record_to_close: <FileDoneOutlined aria-hidden />,
};

/** Where each task is done. The directory opens on the first of those it is about. */
function placeOf({ kind, meeting, names }: TodayTask) {
  const search = names[0] ? { search: names[0] } : {};
  if (kind === "venues_without_coordinator") return linkOptions({ to: "/directory/venues", search });
  if (meeting === null || kind === "units_without_contact" || kind === "contacts_without_address")
    return linkOptions({ to: "/directory", search });
  const params = { meeting };
  if (kind === "units_unassigned" || kind === "units_missing" || kind === "over_capacity")
    return linkOptions({ to: "/meetings/$meeting/board", params });
  if (kind === "links_not_issued" || kind === "contacts_outdated")
    return linkOptions({ to: "/meetings/$meeting/links", params });
  if (kind === "under_way") return linkOptions({ to: "/meetings/$meeting/day", params });
  if (kind === "record_to_close") return linkOptions({ to: "/meetings/$meeting/record", params });
  if (kind === "time_to_set") return linkOptions({ to: "/meetings/$meeting/edit", params });
  if (kind === "parent_changed" || kind === "parent_called_off")
    return linkOptions({ to: "/meetings/$meeting", params });
  const show = kind === "replies_missing" ? "waiting" : kind === "changes_to_decide" ? "change" : undefined;
  return linkOptions({ to: "/meetings/$meeting/replies", params, search: show ? { show } : {} });
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
  const { count } = task;
  const named = task.names.join(t("list-separator"));
  const names = count > task.names.length ? t("and-others", { names: named }) : named;
  const words: Record<Kind, string> = {
    units_unassigned: t("task-units-unassigned", { count }),
    links_not_issued: t("task-links-not-issued", { count }),
    replies_missing: t("task-replies-missing", { count }),
    requests_to_decide: t("task-requests-to-decide", { count }),
    changes_to_decide: t("task-changes-to-decide", { count, names }),
    contacts_outdated: t("task-contacts-outdated", { count, names }),
    units_without_contact: t("task-units-without-contact", { count }),
    contacts_without_address: t("task-contacts-without-address", { count, names }),
    venues_without_coordinator: t("task-venues-without-coordinator", { count, names }),
    parent_changed: t("task-parent-changed", { names }),
    parent_called_off: t("task-parent-called-off", { names }),
    time_to_set: t("task-time-to-set"),
    units_missing: t("task-units-missing"),
    over_capacity: t("task-over-capacity", { count, names }),
    under_way: t("task-under-way", { count }),
    record_to_close: t("task-record-to-close", { count }),
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
