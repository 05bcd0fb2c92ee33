/** Where one can go. On a phone it becomes the bar at the bottom. */
import { CalendarOutlined, HomeOutlined, SettingOutlined, TeamOutlined } from "@ant-design/icons";
import { Link, useLocation } from "@tanstack/react-router";
import { useToday } from "../api/queries";
import { useText } from "../text/useText";
import styles from "./Navigation.module.css";

export function Navigation() {
  const t = useText();
  const waiting = useToday().data?.tasks.length ?? 0;
  // A meeting is reached from the schedule and belongs to it.
  const inMeeting = useLocation({ select: ({ pathname }) => pathname.startsWith("/meetings/") });
  const places = [
    { to: "/today", icon: <HomeOutlined aria-hidden />, name: t("nav-today"), badge: waiting },
    { to: "/schedule", icon: <CalendarOutlined aria-hidden />, name: t("nav-schedule"), badge: 0 },
    { to: "/directory", icon: <TeamOutlined aria-hidden />, name: t("nav-directory"), badge: 0 },
    { to: "/settings", icon: <SettingOutlined aria-hidden />, name: t("nav-settings"), badge: 0 },
  ] as const;
  return (
    <nav className={styles.nav} aria-label={t("nav-label")}>
      <span className={styles.brand}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>{t("product-name")}</span>
      </span>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              className={styles.link}
              activeProps={{ "aria-current": "page" }}
              {...(inMeeting && place.to === "/schedule" ? { "aria-current": "true" as const } : {})}
            >
              {place.icon}
              <span>{place.name}</span>
              {place.badge > 0 && (
                <span className={styles.badge} role="img" aria-label={t("nav-badge", { count: place.badge })}>
                  {place.badge}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
