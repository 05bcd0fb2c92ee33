/** 设置 · 发送渠道: by what messages go out, how fast, and when not. */
import { useChannels } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { useText } from "../../text/useText";
import { SettingsTabs } from "../settings/SettingsTabs";
import { ChannelsForm } from "./ChannelsForm";
import { PauseLine } from "./PauseLine";

export function ChannelsPage() {
  const t = useText();
  return (
    <Page title={t("nav-settings")} narrow>
      <SettingsTabs />
      <Loaded query={useChannels()}>
        {(channels) => (
          <>
            <PauseLine paused={channels.paused} />
            <ChannelsForm channels={channels} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
