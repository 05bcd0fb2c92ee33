import { Link } from "@tanstack/react-router";
import { Tabs } from "../../components/Tabs";
import { useText } from "../../text/useText";

export function SettingsTabs() {
  const t = useText();
  const tabs = [
    { to: "/settings", name: t("settings-general") },
    { to: "/settings/channels", name: t("settings-channels") },
    { to: "/settings/texts", name: t("settings-texts") },
  ] as const;
  return (
    <Tabs label={t("nav-settings")}>
      {tabs.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
          {name}
        </Link>
      ))}
    </Tabs>
  );
}
