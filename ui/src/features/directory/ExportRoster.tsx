import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { call, saveFile } from "../../api/call";
import type { Input } from "../../api/contract";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";

type Format = Input<"export_roster">["format"];

const FORMATS: { key: Format; label: string }[] = [
  { key: "xlsx", label: "XLSX" },
  { key: "csv", label: "CSV" },
];

export function ExportRoster() {
  const t = useText();
  const { message } = App.useApp();
  const say = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  const save = async (format: Format) => {
    setBusy(true);
    try {
      const path = await saveFile(await call("export_roster", { format, language }));
      if (path !== null) message.success({ content: t("sheet-saved-as", { path }), duration: 6 });
    } catch (thrown) {
      say(thrown);
    } finally {
      setBusy(false);
    }
  };
  const items = FORMATS.map(({ key, label }) => ({ key, label, onClick: () => save(key) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy}>
        {t("export-roster")}
      </Button>
    </Dropdown>
  );
}
