import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { MeetingHead } from "../../api/contract";
import { useText } from "../../text/useText";
import { type Sheet, type SheetFormat, useExportSheet } from "./useExportSheet";

const FORMATS: { key: SheetFormat; label: string }[] = [
  { key: "xlsx", label: "XLSX" },
  { key: "csv", label: "CSV" },
];

export function ExportButtons({ head }: { head: MeetingHead }) {
  const t = useText();
  const sheets = useExportSheet(head.id);
  const buttons: { sheet: Sheet; name: string }[] = [
    { sheet: "sign_in", name: t("sheet-sign-in") },
    { sheet: "attendance", name: t("sheet-attendance") },
  ];
  return buttons.map(({ sheet, name }) => (
    <Dropdown
      key={sheet}
      trigger={["click"]}
      menu={{
        items: FORMATS.map(({ key, label }) => ({ key, label, onClick: () => sheets.save(sheet, key) })),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={sheets.busy}>
        {name}
      </Button>
    </Dropdown>
  ));
}
