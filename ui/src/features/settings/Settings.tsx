/** 设置: what the office is called, where phones reach it, how the screens look, where the data lies. */
import { Link } from "@tanstack/react-router";
import { isDesktop } from "../../api/call";
import { useService, useSettings } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { ServicePanel } from "../../shell/ServicePanel";
import { useText } from "../../text/useText";
import { About } from "./About";
import { CalendarDays } from "./CalendarDays";
import { LookFields } from "./LookFields";
import { NoticeSwitch } from "./NoticeSwitch";
import { OfficeForm } from "./OfficeForm";
import { SettingsTabs } from "./SettingsTabs";

export function Settings() {
  const t = useText();
  const service = useService();
  return (
    <Page title={t("nav-settings")} narrow>
      <SettingsTabs />
      <Panel title={t("settings-office")}>
        <Loaded query={useSettings()} rows={3}>
          {(settings) => <OfficeForm settings={settings} />}
        </Loaded>
      </Panel>
      <Panel title={t("settings-look")}>
        <LookFields />
      </Panel>
      <Panel title={t("settings-notices")}>
        <NoticeSwitch />
      </Panel>
      <Panel title={t("settings-calendar")}>
        <CalendarDays />
      </Panel>
      {isDesktop() && (
        <Panel title={t("desk-open-title")}>
          <p className="muted">{t("desk-open-explain")}</p>
          <Link to="/desk">{t("desk-open")}</Link>
        </Panel>
      )}
      <Panel title={t("settings-service")}>
        <Loaded query={service} rows={3}>
          {(loaded) => <ServicePanel service={loaded} />}
        </Loaded>
      </Panel>
      <Panel title={t("settings-about")}>
        <Loaded query={service} rows={2}>
          {(loaded) => <About service={loaded} />}
        </Loaded>
      </Panel>
    </Page>
  );
}
