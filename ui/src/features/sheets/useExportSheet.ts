/** Makes a sheet, keeps it where the organiser says, and says where that was. */
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { asCallError, call, saveFile } from "../../api/call";
import type { Failure, Input } from "../../api/contract";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";

type ExportSheet = Input<"export_sheet">;
export type SheetKind = ExportSheet["sheet"];
export type SheetFormat = ExportSheet["format"];
export type SheetWish = Omit<ExportSheet, "meeting" | "sheet" | "language">;

export function useExportSheet(meeting: string, sheet: SheetKind) {
  const t = useText();
  const { language } = usePreferences();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Whether the file was kept: the organiser may turn back where it is to be saved. */
  const save = async (wish: SheetWish): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      const file = await call("export_sheet", { meeting, sheet, language, ...wish });
      await client.invalidateQueries({ queryKey: ["sheetColumns"] });
      const path = await saveFile(file);
      if (path !== null) message.success({ content: t("sheet-saved-as", { path }), duration: 6 });
      return path !== null;
    } catch (thrown) {
      setFailure(asCallError(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, save };
}
