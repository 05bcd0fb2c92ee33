import { Link } from "@tanstack/react-router";
import { Button, Space } from "antd";
import type { MeetingHead } from "../../api/contract";
import { useText } from "../../text/useText";
import { SheetButton } from "../sheets/SheetButton";

/** While people may be checked in. */
const IMPORTS: MeetingHead["state"][] = ["draft", "announced", "under_way"];

export function ExportButtons({ head }: { head: MeetingHead }) {
  const t = useText();
  return (
    <Space wrap>
      {IMPORTS.includes(head.state) && (
        <Link to="/meetings/$meeting/record/import" params={{ meeting: head.id }}>
          <Button>{t("import-report")}</Button>
        </Link>
      )}
      <SheetButton meeting={head.id} sheet="sign_in" name={t("sheet-sign-in")} />
      <SheetButton meeting={head.id} sheet="attendance" name={t("sheet-attendance")} />
    </Space>
  );
}
