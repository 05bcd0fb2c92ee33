/** 导出: links that go out on paper or by a word processor's mail merge; of all, or of those that are ticked. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { call, saveFile } from "../../api/call";
import type { HandoutKind } from "../../api/contract";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";

interface Props {
  meeting: string;
  /** Links that are ticked; none: all that work. */
  chosen: string[];
  disabled: boolean;
}

export function HandoutMenu({ meeting, chosen, disabled }: Props) {
  const t = useText();
  const handouts = useHandout(meeting);
  const kinds: { key: HandoutKind; label: string }[] = [
    { key: "cards", label: t("export-cards") },
    { key: "letters", label: t("export-letters") },
    { key: "mail_merge", label: t("export-mail-merge") },
  ];
  const children = kinds.map(({ key, label }) => ({
    key,
    label,
    onClick: () => handouts.save(key, chosen.length > 0 ? chosen : null),
  }));
  return (
    <Dropdown
      trigger={["click"]}
      disabled={disabled}
      menu={{ items: [{ key: "all", type: "group", label: t("export-explain"), children }] }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={handouts.busy}>
        {chosen.length > 0 ? t("export-chosen", { count: chosen.length }) : t("export")}
      </Button>
    </Dropdown>
  );
}

function useHandout(meeting: string) {
  const t = useText();
  const { message } = App.useApp();
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  const save = async (kind: HandoutKind, invitations: string[] | null) => {
    setBusy(true);
    try {
      const file = await call("export_handout", { meeting, kind, language, invitations });
      const path = await saveFile(file);
      if (path !== null) message.success({ content: t("sheet-saved-as", { path }), duration: 6 });
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
