import { SafetyCertificateOutlined } from "@ant-design/icons";
import type { AttendanceRecord } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import styles from "./Record.module.css";

export function Seal({ record }: { record: AttendanceRecord }) {
  const t = useText();
  const dates = useDates();
  if (record.seal === null || !record.total.ended) return null;
  return (
    <section className={styles.seal} aria-label={t("seal")}>
      <SafetyCertificateOutlined aria-hidden />
      <div>
        <strong>
          {record.sealed_at === null ? t("seal") : t("sealed-at", { time: dates.named(record.sealed_at) })}
        </strong>
        <code>{record.seal}</code>
        <span className="muted">{t("seal-explain")}</span>
      </div>
    </section>
  );
}
