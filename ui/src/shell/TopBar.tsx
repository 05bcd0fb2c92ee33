/** Search, the sign-in service's state, language and theme. */
import { SearchOutlined } from "@ant-design/icons";
import { useText } from "../text/useText";
import { LanguageSwitch, ThemeSwitch } from "./LookSwitches";
import { ServiceDot } from "./ServiceDot";
import styles from "./TopBar.module.css";

export function TopBar({ onSearch }: { onSearch(): void }) {
  const t = useText();
  const apple = navigator.platform.startsWith("Mac");
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={onSearch}>
        <SearchOutlined aria-hidden />
        <span>{t("palette-open")}</span>
        <kbd>{apple ? "⌘ K" : "Ctrl K"}</kbd>
      </button>
      <div className={styles.end}>
        <ServiceDot />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
