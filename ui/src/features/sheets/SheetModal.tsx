/** How a sheet is wanted. What is chosen is there again the next time; full phones are asked for anew. */
import { Button, Checkbox, Modal, Segmented } from "antd";
import { useState } from "react";
import type { SheetColumns } from "../../api/contract";
import { useSheetColumns } from "../../api/queries";
import { FailureNotice } from "../../components/FailureNotice";
import { Loaded } from "../../components/Loaded";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { ColumnList } from "./ColumnList";
import { keysOf, linesOf } from "./columnOrder";
import styles from "./Sheets.module.css";
import { type SheetFormat, type SheetKind, useExportSheet } from "./useExportSheet";

const FORMATS: { value: SheetFormat; label: string }[] = [
  { value: "xlsx", label: "XLSX" },
  { value: "pdf", label: "PDF" },
  { value: "csv", label: "CSV" },
];

/** Their rows are people or units, which sit at venues. */
const BY_VENUE: SheetKind[] = ["sign_in", "attendance", "replies"];

interface Props {
  meeting: string;
  sheet: SheetKind;
  name: string;
  onClose(): void;
}

export function SheetModal({ meeting, sheet, name, onClose }: Props) {
  const t = useText();
  const { language } = usePreferences();
  const [blank, setBlank] = useState(false);
  return (
    <Modal open title={name} footer={null} width={520} onCancel={onClose}>
      {sheet === "sign_in" && (
        <Segmented<boolean>
          block
          aria-label={t("sheet-blank")}
          value={blank}
          onChange={setBlank}
          options={[
            { value: false, label: t("sheet-filled") },
            { value: true, label: t("sheet-to-sign") },
          ]}
        />
      )}
      <Loaded query={useSheetColumns(meeting, sheet, language, blank)}>
        {(columns) => (
          <Wishes
            key={String(blank)}
            meeting={meeting}
            sheet={sheet}
            blank={blank}
            columns={columns}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Modal>
  );
}

interface WishesProps extends Omit<Props, "name"> {
  blank: boolean;
  columns: SheetColumns;
}

function Wishes({ meeting, sheet, blank, columns, onClose }: WishesProps) {
  const t = useText();
  const sheets = useExportSheet(meeting, sheet);
  const [format, setFormat] = useState<SheetFormat>(columns.chosen?.format ?? "xlsx");
  const [byVenue, setByVenue] = useState(columns.chosen?.by_venue ?? false);
  const [full, setFull] = useState(false);
  const [lines, setLines] = useState(() => linesOf(columns));
  const keys = keysOf(lines, columns);
  const none = lines.every(({ shown }) => !shown);
  const make = async () => {
    const kept = await sheets.save({
      format,
      by_venue: byVenue && BY_VENUE.includes(sheet),
      full_phones: full,
      blank,
      columns: keys,
    });
    if (kept) onClose();
  };
  return (
    <div className={styles.wishes}>
      <Segmented<SheetFormat>
        aria-label={t("sheet-format")}
        value={format}
        onChange={setFormat}
        options={FORMATS}
      />
      {BY_VENUE.includes(sheet) && (
        <Checkbox checked={byVenue} onChange={({ target }) => setByVenue(target.checked)}>
          {t("sheet-by-venue")}
        </Checkbox>
      )}
      {!blank && lines.some(({ key, shown }) => shown && key === "phone") && (
        <Checkbox checked={full} onChange={({ target }) => setFull(target.checked)}>
          {t("export-full-phones")}
        </Checkbox>
      )}
      <div className={styles.columnsHead}>
        <span>{t("sheet-columns")}</span>
        <Button
          type="link"
          size="small"
          disabled={keys.length === 0 && !none}
          onClick={() => setLines(linesOf({ ...columns, chosen: null }))}
        >
          {t("sheet-columns-usual")}
        </Button>
      </div>
      <ColumnList lines={lines} onChange={setLines} />
      {sheets.failure !== null && <FailureNotice failure={sheets.failure} />}
      <div className={styles.foot}>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="primary" disabled={none} loading={sheets.busy} onClick={make}>
          {t("sheet-export")}
        </Button>
      </div>
    </div>
  );
}
