import type { MeetingHead } from "../../api/contract";
import { useText } from "../../text/useText";
import { SheetButton } from "../sheets/SheetButton";

export function ExportButtons({ head }: { head: MeetingHead }) {
  const t = useText();
  return (
    <>
      <SheetButton meeting={head.id} sheet="sign_in" name={t("sheet-sign-in")} />
      <SheetButton meeting={head.id} sheet="attendance" name={t("sheet-attendance")} />
    </>
  );
}
