/** The calendar with its days off, and what follows when something is moved or an empty place is chosen. */
import { useNavigate } from "@tanstack/react-router";
import type { MeetingHead } from "../../api/contract";
import { useCalendarDays } from "../../api/queries";
import { useText } from "../../text/useText";
import { Calendar } from "./Calendar";
import { daysShown, type View } from "./calendarDates";
import { MoveQuestion } from "./MoveQuestion";
import styles from "./Schedule.module.css";
import { useMoveMeeting } from "./useMoveMeeting";

const USUAL_HOUR = 9;

interface Props {
  view: View;
  day: string;
  meetings: MeetingHead[];
}

export default function ScheduleCalendar({ view, day, meetings }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { first, after } = daysShown(view, day);
  const days = useCalendarDays(first, after).data?.days ?? [];
  const moving = useMoveMeeting();
  const create = (start: Date, end: Date | null, wholeDay: boolean) => {
    const from = new Date(start);
    if (wholeDay) from.setHours(USUAL_HOUR, 0, 0, 0);
    const to = wholeDay || end === null ? {} : { end: end.getTime() };
    navigate({ to: "/schedule/new", search: { start: from.getTime(), ...to } });
  };
  return (
    <>
      <Calendar
        view={view}
        day={day}
        meetings={meetings}
        days={days}
        onMoved={moving.ask}
        onCreate={create}
      />
      {meetings.length === 0 && <p className={styles.quiet}>{t("calendar-nothing")}</p>}
      <MoveQuestion moving={moving} />
    </>
  );
}
