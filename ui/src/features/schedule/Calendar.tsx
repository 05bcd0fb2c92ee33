/** Month, week and day. Places meetings by the reader's clock; the words say the meeting's own time. */
import FullCalendar, { type CalendarOptions, type CalendarRef, type EventApi } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import zhCn from "@fullcalendar/react/locales/zh-cn";
import classicTheme from "@fullcalendar/react/themes/classic";
import timeGrid from "@fullcalendar/react/timegrid";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import { useEffect, useMemo, useRef } from "react";
import type { CalendarDay, MeetingHead } from "../../api/contract";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import styles from "./Calendar.module.css";
import { CalendarEvent } from "./CalendarEvent";
import { dayAt, firstHour, type View } from "./calendarDates";
import { asEvent, countedByDay } from "./calendarEvents";
import { DayMark } from "./DayMark";

const NAMES: Record<View, string> = {
  month: "dayGridMonth",
  week: "timeGridWeek",
  day: "timeGridDay",
  list: "dayGridMonth",
};
const PLUGINS = [dayGrid, timeGrid, interaction, classicTheme];
const SCROLLED_TO = "08:00";
const CLOCK: CalendarOptions["slotHeaderFormat"] = { hour: "2-digit", minute: "2-digit", hour12: false };

export interface Moved {
  meeting: MeetingHead;
  starts_at: number;
  ends_at: number;
  /** Puts it back where it was on the screen. */
  revert(): void;
}

interface Props {
  view: View;
  day: string;
  meetings: MeetingHead[];
  days: CalendarDay[];
  onMoved(moved: Moved): void;
  /** An empty place: a whole day when it has no hour. */
  onCreate(start: Date, end: Date | null, wholeDay: boolean): void;
}

export function Calendar({ view, day, meetings, days, onMoved, onCreate }: Props) {
  const t = useText();
  const { language } = usePreferences();
  const calendar = useRef<CalendarRef>(null);
  // The calendar draws outside of this rendering, so it is told afterwards.
  useEffect(() => {
    const api = calendar.current?.getApi();
    queueMicrotask(() => api?.changeView(NAMES[view], day));
  }, [view, day]);
  const first = firstHour(meetings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: hours added at the top would move the rest down
  useEffect(() => {
    const api = calendar.current?.getApi();
    queueMicrotask(() => api?.scrollToTime(SCROLLED_TO));
  }, [first]);

  const byId = useMemo(() => new Map(meetings.map((meeting) => [meeting.id, meeting])), [meetings]);
  const marks = useMemo(() => new Map(days.map((one) => [one.date, one])), [days]);
  const events = useMemo(() => meetings.map(asEvent), [meetings]);
  const moved = ({ event, revert }: { event: EventApi; revert(): void }) => {
    const meeting = byId.get(event.id);
    if (meeting === undefined || event.start === null) return revert();
    const starts_at = event.start.getTime();
    const ends_at = event.end?.getTime() ?? starts_at + meeting.ends_at - meeting.starts_at;
    onMoved({ meeting, starts_at, ends_at, revert });
  };
  const onDay = useMemo(() => countedByDay(meetings), [meetings]);
  const markOf = (date: Date) => marks.get(dayAt(date.getTime()));
  return (
    <div className={styles.calendar}>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        locale={language === "zh-CN" ? zhCn : "en"}
        initialView={NAMES[view]}
        initialDate={day}
        headerToolbar={false}
        firstDay={1}
        fixedWeekCount
        height="100%"
        scrollTime={SCROLLED_TO}
        nowIndicator
        slotEventOverlap={false}
        allDaySlot={false}
        slotMinTime={first}
        slotMaxTime="24:00"
        slotDuration="00:30"
        snapDuration="00:15"
        slotHeaderFormat={CLOCK}
        slotHeaderInterval="01:00"
        dayMaxEvents={4}
        eventMinHeight={36}
        defaultTimedEventDuration="02:00"
        events={events}
        eventDisplay="block"
        eventInteractive
        eventContent={({ event, view: shown }) => {
          const meeting = byId.get(event.id);
          return (
            meeting && (
              <CalendarEvent
                meeting={meeting}
                small={shown.type === NAMES.month}
                beside={onDay.get(dayAt(meeting.starts_at)) ?? 1}
              />
            )
          );
        }}
        eventClass={styles.event ?? ""}
        eventDrop={moved}
        eventResize={moved}
        selectable
        selectMinDistance={8}
        select={({ start, end, allDay }) => onCreate(start, end, allDay)}
        dateClick={({ date, allDay }) => onCreate(date, null, allDay)}
        dayCellTopContent={({ date, dayNumberText }) => <DayMark text={dayNumberText} day={markOf(date)} />}
        dayHeaderContent={({ date, text, weekdayText, dayNumberText, view: shown }) =>
          shown.type === NAMES.month ? (
            text
          ) : (
            <DayMark text={`${weekdayText} ${dayNumberText}`} day={markOf(date)} />
          )
        }
        moreLinkContent={({ num }) => t("calendar-more", { count: num })}
      />
    </div>
  );
}
