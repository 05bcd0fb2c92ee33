/** Every meeting, as a month, a week, a day or a list; the way to a new one. View and filters are remembered. */
import { FileTextOutlined, PlusOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Skeleton } from "antd";
import { lazy, Suspense, useState } from "react";
import { useMeetings } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { Toolbar } from "../../components/Toolbar";
import { useNarrow } from "../../components/useNarrow";
import { useKept } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { CalendarBar } from "./CalendarBar";
import { dayAt, daysShown, startOfDay, stepped, VIEWS, type View } from "./calendarDates";
import { passes, useKeptFilters } from "./filters";
import { ListPeriod } from "./ListPeriod";
import { PERIODS, type Period } from "./listOrder";
import { MeetingList } from "./MeetingList";
import { ScheduleFilters } from "./ScheduleFilters";
import { useScheduleKeys } from "./useScheduleKeys";

// Only who looks at the calendar pays for it.
const ScheduleCalendar = lazy(() => import("./ScheduleCalendar"));

export function Schedule() {
  const t = useText();
  const navigate = useNavigate();
  const { day = dayAt(Date.now()) } = useSearch({ from: "/schedule" });
  const [chosen, setView] = useKept<View>("huidao.schedule.view", VIEWS, "month");
  // Seven days beside each other are too narrow to be read on a phone.
  const narrow = useNarrow();
  const view = chosen === "week" && narrow ? "day" : chosen;
  const [period, setPeriod] = useKept<Period>("huidao.schedule.period", PERIODS, "all");
  const [search, setSearch] = useState("");
  const [filters, setFilters] = useKeptFilters();
  const shown = daysShown(view, day);
  const range =
    view === "list"
      ? { from: null, to: null }
      : { from: startOfDay(shown.first), to: startOfDay(shown.after) };
  const query = useMeetings(search, range);
  const goTo = (next: string) => navigate({ to: "/schedule", search: { day: next }, replace: true });
  const create = () => navigate({ to: "/schedule/new" });
  const moves = {
    today: () => goTo(dayAt(Date.now())),
    step: (steps: number) => view !== "list" && goTo(stepped(view, day, steps)),
    view: setView,
    create,
  };
  useScheduleKeys(moves);
  return (
    <Page
      title={t("nav-schedule")}
      actions={
        <>
          <Button icon={<FileTextOutlined aria-hidden />} onClick={() => navigate({ to: "/schedule/draft" })}>
            {t("draft-from-notice")}
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={create}>
            {t("new-meeting")}
          </Button>
        </>
      }
    >
      <Panel>
        <Toolbar>
          <ScheduleFilters
            search={search}
            onSearch={setSearch}
            filters={filters}
            onFilters={setFilters}
            meetings={query.data?.meetings ?? []}
          />
        </Toolbar>
        <CalendarBar
          view={view}
          day={day}
          onView={setView}
          onStep={moves.step}
          onToday={moves.today}
          list={<ListPeriod value={period} onChange={setPeriod} />}
        />
        <Loaded query={query}>
          {({ meetings }) => {
            const wanted = meetings.filter((meeting) => passes(meeting, filters));
            if (view === "list")
              return (
                <MeetingList meetings={wanted} period={period} any={meetings.length > 0 || search !== ""} />
              );
            return (
              <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>
                <ScheduleCalendar view={view} day={day} meetings={wanted} />
              </Suspense>
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}
