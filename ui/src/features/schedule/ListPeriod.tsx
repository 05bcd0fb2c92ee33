import { Segmented } from "antd";
import { useText } from "../../text/useText";
import { PERIODS, type Period } from "./listOrder";

export function ListPeriod({ value, onChange }: { value: Period; onChange(period: Period): void }) {
  const t = useText();
  const words: Record<Period, string> = {
    all: t("period-all"),
    coming: t("period-coming"),
    past: t("period-past"),
  };
  return (
    <Segmented<Period>
      aria-label={t("period")}
      value={value}
      onChange={onChange}
      options={PERIODS.map((one) => ({ value: one, label: words[one] }))}
    />
  );
}
