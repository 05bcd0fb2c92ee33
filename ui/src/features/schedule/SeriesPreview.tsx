/** The meetings that a series would have; those ticked off are left out. */
import { Checkbox, Table, type TableColumnsType } from "antd";
import type { Input, Occurrence } from "../../api/contract";
import { useCalendarDays, useSeriesPreview } from "../../api/queries";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import { dayAt } from "./calendarDates";
import styles from "./Schedule.module.css";
import { useDayWords } from "./useDayWords";

const MOST_YEARS = 3;

interface Props {
  asked: Input<"preview_series">;
  /** Days on the meeting's clock (YYYY-MM-DD): they stay left out when the hour changes. */
  except: string[];
  onExcept(except: string[]): void;
}

export function SeriesPreview({ asked, except, onExcept }: Props) {
  const t = useText();
  const query = useSeriesPreview(asked);
  if (query.error) return <FailureNotice failure={query.error} onRetry={query.refetch} />;
  const occurrences = query.data?.occurrences ?? [];
  const zone = asked.plan.time_zone;
  const left = occurrences.filter(({ starts_at }) => !except.includes(dayAt(starts_at, zone)));
  return (
    <div aria-busy={query.isFetching} className={styles.stack}>
      <p role="status">{t("series-count", { count: left.length })}</p>
      <UnknownYears days={occurrences.map(({ starts_at }) => dayAt(starts_at, zone))} />
      <Occurrences
        occurrences={occurrences}
        loading={query.isPending}
        zone={zone}
        except={except}
        onExcept={onExcept}
      />
    </div>
  );
}

/** Years of the series whose days off nobody has published, or entered, yet. */
function UnknownYears({ days }: { days: string[] }) {
  const t = useText();
  const asked = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
  const [first, last] = [days[0], days.at(-1)];
  const known = useCalendarDays(first ?? "", last ?? "", first !== undefined).data?.years;
  const unknown = known === undefined ? [] : asked.filter((year) => !known.includes(year));
  if (unknown.length === 0) return null;
  const some = unknown.slice(0, MOST_YEARS).join(t("list-separator"));
  const years = unknown.length > MOST_YEARS ? t("and-others", { names: some }) : some;
  return <p className={styles.over}>{t("series-years-unknown", { years })}</p>;
}

interface OccurrencesProps extends Omit<Props, "asked"> {
  occurrences: Occurrence[];
  loading: boolean;
  zone: string;
}

function Occurrences({ occurrences, loading, zone, except, onExcept }: OccurrencesProps) {
  const t = useText();
  const dates = useDates();
  const dayWords = useDayWords();
  const put = (day: string, wanted: boolean) =>
    onExcept(wanted ? except.filter((one) => one !== day) : [...except, day]);
  const columns: TableColumnsType<Occurrence> = [
    {
      title: t("series-date"),
      key: "date",
      render: (_, one) => (
        <Checkbox
          checked={!except.includes(dayAt(one.starts_at, zone))}
          onChange={({ target }) => put(dayAt(one.starts_at, zone), target.checked)}
        >
          {dates.when({ ...one, time_zone: zone })}
          <Sub onlySmall>{one.day && dayWords(one.day)}</Sub>
        </Checkbox>
      ),
    },
    {
      title: t("series-day"),
      key: "day",
      responsive: ["md"],
      render: (_, { day }) => (day === null ? "" : dayWords(day)),
    },
    {
      title: t("series-conflicts"),
      key: "conflicts",
      width: 96,
      align: "right",
      render: (_, { conflicts }) => (
        <span className="num">{conflicts > 0 ? t("series-conflicts-count", { count: conflicts }) : "—"}</span>
      ),
    },
  ];
  return (
    <Table
      rowKey="starts_at"
      size="small"
      columns={columns}
      dataSource={occurrences}
      loading={loading}
      pagination={occurrences.length > 12 ? { pageSize: 12, size: "small", showSizeChanger: false } : false}
    />
  );
}
