/** Makes a sheet, keeps it where the organiser says, and says where that was. */
import { App } from "antd";
import { useState } from "react";
import { call, saveFile } from "../../api/call";
import type { Input } from "../../api/contract";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";

export type Sheet = Input<"export_sheet">["sheet"];
export type SheetFormat = Input<"export_sheet">["format"];

export function useExportSheet(meeting: string) {
  const t = useText();
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  const save = async (sheet: Sheet, format: SheetFormat, full_phones = false) => {
    setBusy(true);
    try {
      const file = await call("export_sheet", { meeting, sheet, format, language, full_phones });
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
