/** Search, the sign-in service's state, language and theme. */
import { BulbOutlined, DesktopOutlined, MoonOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { THEMES, type ThemeChoice, usePreferences } from "../preferences/Preferences";
import { useText } from "../text/useText";
import { ServiceDot } from "./ServiceDot";
import styles from "./TopBar.module.css";

const THEME_ICONS: Record<ThemeChoice, React.ReactNode> = {
  system: <DesktopOutlined aria-hidden />,
  light: <BulbOutlined aria-hidden />,
  dark: <MoonOutlined aria-hidden />,
};

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

function LanguageSwitch() {
  const { language, setLanguage } = usePreferences();
  const other = language === "zh-CN" ? "en" : "zh-CN";
  return (
    <Button type="text" lang={other} onClick={() => setLanguage(other)}>
      {other === "en" ? "English" : "中文"}
    </Button>
  );
}

function ThemeSwitch() {
  const t = useText();
  const { theme, setTheme } = usePreferences();
  const names: Record<ThemeChoice, string> = {
    system: t("theme-system"),
    light: t("theme-light"),
    dark: t("theme-dark"),
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectable: true,
        selectedKeys: [theme],
        items: THEMES.map((key) => ({
          key,
          label: names[key],
          icon: THEME_ICONS[key],
          onClick: () => setTheme(key),
        })),
      }}
    >
      <Button type="text" icon={THEME_ICONS[theme]} aria-label={t("theme-switch", { theme: names[theme] })} />
    </Dropdown>
  );
}
