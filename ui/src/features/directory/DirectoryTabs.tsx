import { Link } from "@tanstack/react-router";
import { Tabs } from "../../components/Tabs";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

export function DirectoryTabs() {
  const t = useText();
  const tabs = [
    { to: "/directory", name: t("directory-units") },
    { to: "/directory/people", name: t("directory-people") },
    { to: "/directory/venues", name: t("directory-venues") },
    { to: "/directory/groups", name: t("directory-groups") },
    { to: "/directory/import", name: t("directory-import") },
  ] as const;
  return (
    <Tabs label={t("nav-directory")} className={styles.tabs}>
      {tabs.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {name}
        </Link>
      ))}
    </Tabs>
  );
}
