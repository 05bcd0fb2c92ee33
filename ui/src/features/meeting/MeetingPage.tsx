/** One meeting: its head, always, and below it the tab that the address names. */
import { Link, Outlet, useParams } from "@tanstack/react-router";
import { useMeeting } from "../../api/queries";
import { LOCAL_ZONE, ZoneContext } from "../../components/dates";
import { Loaded } from "../../components/Loaded";
import { Tabs } from "../../components/Tabs";
import { useText } from "../../text/useText";
import { DayNotices } from "../notices/DayNotices";
import styles from "./Meeting.module.css";
import { MeetingHeader } from "./MeetingHeader";

export function MeetingPage() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  const query = useMeeting(meeting);
  return (
    // Everything about a meeting is told by the clock of its own zone.
    <ZoneContext value={query.data?.head.time_zone ?? LOCAL_ZONE}>
      <div className={styles.page}>
        <Loaded query={query}>{(loaded) => <MeetingHeader meeting={loaded} />}</Loaded>
        <DayNotices key={meeting} meeting={meeting} />
        <MeetingTabs meeting={meeting} />
        <div className={styles.body}>
          <Outlet />
        </div>
      </div>
    </ZoneContext>
  );
}

function MeetingTabs({ meeting }: { meeting: string }) {
  const t = useText();
  const tabs = [
    { to: "/meetings/$meeting", name: t("tab-overview") },
    { to: "/meetings/$meeting/board", name: t("tab-board") },
    { to: "/meetings/$meeting/links", name: t("tab-links") },
    { to: "/meetings/$meeting/replies", name: t("tab-replies") },
    { to: "/meetings/$meeting/day", name: t("tab-day") },
    { to: "/meetings/$meeting/record", name: t("tab-record") },
    { to: "/meetings/$meeting/history", name: t("tab-history") },
  ] as const;
  return (
    <Tabs label={t("tabs-label")} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          params={{ meeting }}
          // The overview's address is the beginning of every other.
          activeOptions={{ exact: tab.to === "/meetings/$meeting", includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {tab.name}
        </Link>
      ))}
    </Tabs>
  );
}
