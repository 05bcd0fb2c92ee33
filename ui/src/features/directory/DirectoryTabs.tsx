import { Link } from "@tanstack/react-router";
import { Tabs } from "../../components/Tabs";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

export function DirectoryTabs() {
  const t = useText();
  return (
    <Tabs label={t("nav-directory")} className={styles.tabs}>
      <Link
        to="/directory"
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{ "aria-current": "page" }}
      >
        {t("directory-units")}
      </Link>
      <Link to="/directory/venues" activeProps={{ "aria-current": "page" }}>
        {t("directory-venues")}
      </Link>
    </Tabs>
  );
}
