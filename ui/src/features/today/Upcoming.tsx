import { Link } from "@tanstack/react-router";
import type { MeetingHead } from "../../api/contract";
import { useDates } from "../../components/dates";
import { Panel } from "../../components/Page";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Today.module.css";

export function Upcoming({ meetings }: { meetings: MeetingHead[] }) {
  const t = useText();
  const dates = useDates();
  if (meetings.length === 0) return null;
  return (
    <Panel title={t("today-upcoming")}>
      <ul className={styles.tasks}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Link to="/meetings/$meeting" params={{ meeting: meeting.id }} className={styles.task}>
              <span className={styles.taskWords}>
                <span>{meeting.title}</span>
                <span className={styles.taskMeeting}>{dates.when(meeting)}</span>
              </span>
              <StatusTag status={MEETING_STATUS[meeting.state]} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
