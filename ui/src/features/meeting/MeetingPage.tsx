/** One meeting: its head, always, and below it the tab that the address names. */
import { Link, Outlet, useLocation, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useMeeting } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";
import { MeetingHeader } from "./MeetingHeader";

export function MeetingPage() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return (
    <div className={styles.page}>
      <Loaded query={useMeeting(meeting)}>{(loaded) => <MeetingHeader meeting={loaded} />}</Loaded>
      <Tabs meeting={meeting} />
      <div className={styles.body}>
        <Outlet />
      </div>
    </div>
  );
}

function Tabs({ meeting }: { meeting: string }) {
  const t = useText();
  const bar = useRef<HTMLElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  // On a phone the bar is wider than the screen; the page one is on stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says which link is current
  useEffect(() => {
    const current = bar.current?.querySelector("[aria-current]");
    current?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
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
    <nav ref={bar} className={styles.tabs} aria-label={t("tabs-label")}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          params={{ meeting }}
          activeOptions={{ exact: true }}
          activeProps={{ "aria-current": "page" }}
        >
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}
