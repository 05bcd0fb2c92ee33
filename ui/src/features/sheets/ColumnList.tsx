/** Which columns a sheet has, and in which order. */
import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useText } from "../../text/useText";
import { type ColumnLine, moved } from "./columnOrder";
import styles from "./Sheets.module.css";

interface Props {
  lines: ColumnLine[];
  onChange(lines: ColumnLine[]): void;
}

export function ColumnList({ lines, onChange }: Props) {
  const t = useText();
  const tick = (key: string, shown: boolean) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, shown } : line)));
  return (
    <ul className={styles.columns} aria-label={t("sheet-columns")}>
      {lines.map(({ key, label, shown }, at) => (
        <li key={key}>
          <Checkbox checked={shown} onChange={({ target }) => tick(key, target.checked)}>
            {label}
          </Checkbox>
          <span>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={t("sheet-column-up", { name: label })}
              disabled={at === 0}
              onClick={() => onChange(moved(lines, at, -1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={t("sheet-column-down", { name: label })}
              disabled={at === lines.length - 1}
              onClick={() => onChange(moved(lines, at, 1))}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
