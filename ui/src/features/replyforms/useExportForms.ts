/** Makes forms to fill, for one unit or for all in one archive, and keeps the file. */
import { App } from "antd";
import { useState } from "react";
import { call, saveFile } from "../../api/call";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";

export function useExportForms(meeting: string) {
  const t = useText();
  const { message } = App.useApp();
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  const save = async (unit: string | null) => {
    setBusy(true);
    try {
      const path = await saveFile(await call("export_reply_forms", { meeting, unit, language }));
      if (path !== null) message.success({ content: t("sheet-saved-as", { path }), duration: 6 });
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
