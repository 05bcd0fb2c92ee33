/** The day unit by unit; a unit's name leads to its people. */
import { Button, Table, type TableColumnsType } from "antd";
import type { Day, UnitCounts } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { EmptyState } from "../../components/EmptyState";
import { longTable } from "../../components/longTable";
import { matchesSearch } from "../../components/search";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { CountBar } from "./CountBar";
import styles from "./Day.module.css";
import { type DayFilter, missingOf } from "./dayFilter";

/** The core counts no more units one by one. */
const MOST_UNITS = 500;

interface Props {
  day: Day;
  filter: DayFilter;
  onOpen(unit: string): void;
}

export function UnitTable({ day, filter, onOpen }: Props) {
  const t = useText();
  const columns = useColumns(onOpen, day.head.counts.ended);
  const onlyMissing = filter.presence === missingOf(day.head.counts);
  const units = day.units.filter(
    ({ name, venue, counts }) =>
      (!onlyMissing || counts.missing > 0) && matchesSearch(filter.search, name, venue),
  );
  if (units.length === 0)
    return <EmptyState text={day.units.length === 0 ? t("day-empty") : t("day-none-found")} />;
  return (
    <>
      <Table
        rowKey="unit"
        size="small"
        columns={columns}
        dataSource={units}
        pagination={false}
        showSorterTooltip={false}
        {...longTable(units.length, 1000)}
      />
      {day.units.length >= MOST_UNITS && (
        <p className={styles.more}>
          <span className="muted">{t("day-units-most", { count: MOST_UNITS })}</span>
        </p>
      )}
    </>
  );
}

function useColumns(onOpen: (unit: string) => void, ended: boolean): TableColumnsType<UnitCounts> {
  const t = useText();
  const narrow = useNarrow();
  const number = (title: string, value: (unit: UnitCounts) => number, always = false) => ({
    title,
    key: title,
    width: 76,
    align: "right" as const,
    ...(always ? {} : { responsive: ["md" as const] }),
    sorter: (one: UnitCounts, other: UnitCounts) => value(one) - value(other),
    render: (_: unknown, unit: UnitCounts) => <span className="num">{value(unit) || "—"}</span>,
  });
  return [
    {
      title: t("unit"),
      key: "unit",
      sorter: (one, other) => one.position - other.position,
      render: (_, { unit, name, position, venue }) => (
        <>
          <Button type="link" className={styles.unit ?? ""} onClick={() => onOpen(unit)}>
            <span className="muted">{position}</span> {name}
          </Button>
          <Sub>{venue}</Sub>
        </>
      ),
    },
    {
      title: t("count-present-of-expected"),
      key: "bar",
      width: narrow ? 110 : 180,
      render: (_, { counts }) => <CountBar counts={counts} />,
    },
    number(t("count-expected"), ({ counts }) => counts.expected),
    number(t("count-present"), ({ counts }) => counts.present),
    number(t("count-substitutes"), ({ counts }) => counts.substitutes),
    number(t("count-leave"), ({ counts }) => counts.leave),
    number(t("label-late"), ({ counts }) => counts.late),
    number(ended ? t("count-absent") : t("count-missing"), ({ counts }) => counts.missing, true),
  ];
}
