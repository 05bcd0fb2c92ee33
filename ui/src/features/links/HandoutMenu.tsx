/** 导出: links that go out on paper or by a word processor's mail merge; of all, or of those that are ticked. */
import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { call, saveFile } from "../../api/call";
import type { HandoutKind } from "../../api/contract";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import type { MarkTold } from "./useMarkTold";

interface Props {
  meeting: string;
  /** Links that work. */
  given: string[];
  /** Links that are ticked; none: all that work. */
  chosen: string[];
  telling: MarkTold;
}

export function HandoutMenu({ meeting, given, chosen, telling }: Props) {
  const t = useText();
  const handouts = useHandout(meeting, given, telling);
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
      disabled={given.length === 0}
      menu={{ items: [{ key: "all", type: "group", label: t("export-explain"), children }] }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={handouts.busy}>
        {chosen.length > 0 ? t("export-chosen", { count: chosen.length }) : t("export")}
      </Button>
    </Dropdown>
  );
}

function useHandout(meeting: string, given: string[], { offer }: MarkTold) {
  const t = useText();
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  const save = async (kind: HandoutKind, invitations: string[] | null) => {
    setBusy(true);
    try {
      const file = await call("export_handout", { meeting, kind, language, invitations });
      const path = await saveFile(file);
      if (path !== null) offer(t("sheet-saved-as", { path }), invitations ?? given);
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
