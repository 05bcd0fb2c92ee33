/** 设置 · 消息文字: what messages say, by place, purpose and language. */
import { Segmented, Select } from "antd";
import { useState } from "react";
import type { TextPlace } from "../../api/contract";
import { useMessageText } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { Toolbar } from "../../components/Toolbar";
import { PURPOSES, type Purpose, usePurposeWords } from "../../components/useChannelWords";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { usePreferences } from "../../preferences/Preferences";
import type { Language } from "../../text/catalogues";
import { useText } from "../../text/useText";
import { SettingsTabs } from "../settings/SettingsTabs";
import { TextEditor } from "./TextEditor";
import styles from "./Texts.module.css";

interface Which {
  place: TextPlace;
  kind: Purpose;
  language: Language;
}

export function TextsPage() {
  const t = useText();
  const { language } = usePreferences();
  const [which, setWhich] = useState<Which>({ place: "mail", kind: "invite", language });
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaveGuard(unsaved);
  const choose = (change: Partial<Which>) =>
    leaving(() => {
      setUnsaved(false);
      setWhich({ ...which, ...change });
    });
  return (
    <Page title={t("nav-settings")}>
      <SettingsTabs />
      <Panel>
        <Choices which={which} onChoose={choose} />
      </Panel>
      <Loaded query={useMessageText(which)}>
        {(text) => <TextEditor key={Object.values(which).join()} text={text} onUnsaved={setUnsaved} />}
      </Loaded>
    </Page>
  );
}

function Choices({ which, onChoose }: { which: Which; onChoose(change: Partial<Which>): void }) {
  const t = useText();
  const words = usePurposeWords();
  const places: { value: TextPlace; label: string }[] = [
    { value: "mail", label: t("channel-mail") },
    { value: "sms", label: t("channel-sms") },
    { value: "robot", label: t("place-robot") },
    { value: "hand", label: t("place-hand") },
  ];
  return (
    <Toolbar>
      <Segmented
        aria-label={t("text-place")}
        value={which.place}
        options={places}
        onChange={(place) => onChoose({ place })}
      />
      <Select
        aria-label={t("send-purpose")}
        className={styles.purpose ?? ""}
        value={which.kind}
        options={PURPOSES.map((value) => ({ value, label: words[value] }))}
        onChange={(kind) => onChoose({ kind })}
      />
      <Segmented<Language>
        aria-label={t("language")}
        value={which.language}
        options={[
          { value: "zh-CN", label: "中文" },
          { value: "en", label: "English" },
        ]}
        onChange={(language) => onChoose({ language })}
      />
    </Toolbar>
  );
}
