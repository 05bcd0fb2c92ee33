/** A sheet as a file. Phones stand in it masked, unless full ones are asked for, each time anew. */
import { DownloadOutlined } from "@ant-design/icons";
import { Button, Checkbox, Dropdown } from "antd";
import { useState } from "react";
import { useText } from "../../text/useText";
import styles from "./Record.module.css";
import { type Sheet, type SheetFormat, useExportSheet } from "./useExportSheet";

const FORMATS: { key: SheetFormat; label: string }[] = [
  { key: "xlsx", label: "XLSX" },
  { key: "csv", label: "CSV" },
];

interface Props {
  meeting: string;
  sheet: Sheet;
  name: string;
}

export function SheetButton({ meeting, sheet, name }: Props) {
  const t = useText();
  const sheets = useExportSheet(meeting);
  const [full, setFull] = useState(false);
  return (
    <Dropdown
      trigger={["click"]}
      onOpenChange={(open) => open && setFull(false)}
      menu={{
        items: FORMATS.map(({ key, label }) => ({
          key,
          label,
          onClick: () => sheets.save(sheet, key, full),
        })),
      }}
      popupRender={(menu) => (
        <div className={styles.sheetMenu}>
          <Checkbox
            className={styles.phones ?? ""}
            checked={full}
            onChange={({ target }) => setFull(target.checked)}
          >
            {t("export-full-phones")}
          </Checkbox>
          {menu}
        </div>
      )}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={sheets.busy}>
        {name}
      </Button>
    </Dropdown>
  );
}
