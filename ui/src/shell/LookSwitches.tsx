/** Language and theme, in the bar above every screen. */
import { BulbOutlined, DesktopOutlined, MoonOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { THEMES, type ThemeChoice, usePreferences } from "../preferences/Preferences";
import { useText } from "../text/useText";

const THEME_ICONS: Record<ThemeChoice, React.ReactNode> = {
  system: <DesktopOutlined aria-hidden />,
  light: <BulbOutlined aria-hidden />,
  dark: <MoonOutlined aria-hidden />,
};

export function LanguageSwitch() {
  const { language, setLanguage } = usePreferences();
  const other = language === "zh-CN" ? "en" : "zh-CN";
  return (
    <Button type="text" lang={other} onClick={() => setLanguage(other)}>
      {other === "en" ? "English" : "中文"}
    </Button>
  );
}

export function ThemeSwitch() {
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
