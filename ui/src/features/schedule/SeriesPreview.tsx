/** The meetings that a series would have; those ticked off are left out. */
import { Checkbox, Table, type TableColumnsType } from "antd";
import type { Input, Occurrence } from "../../api/contract";
import { useSeriesPreview } from "../../api/queries";
import { useDates } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import { useDayWords } from "./useDayWords";

interface Props {
  asked: Input<"preview_series">;
  except: number[];
  onExcept(except: number[]): void;
}

export function SeriesPreview({ asked, except, onExcept }: Props) {
  const t = useText();
  const query = useSeriesPreview(asked);
  if (query.error) return <FailureNotice failure={query.error} onRetry={query.refetch} />;
  const occurrences = query.data?.occurrences ?? [];
  const left = occurrences.filter(({ starts_at }) => !except.includes(starts_at));
  return (
    <div aria-busy={query.isFetching}>
      <p role="status">{t("series-count", { count: left.length })}</p>
      <Occurrences
        occurrences={occurrences}
        loading={query.isPending}
        zone={asked.plan.time_zone}
        except={except}
        onExcept={onExcept}
      />
    </div>
  );
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
  const put = (at: number, wanted: boolean) =>
    onExcept(wanted ? except.filter((one) => one !== at) : [...except, at]);
  const columns: TableColumnsType<Occurrence> = [
    {
      title: t("series-date"),
      key: "date",
      render: (_, one) => (
        <Checkbox
          checked={!except.includes(one.starts_at)}
          onChange={({ target }) => put(one.starts_at, target.checked)}
        >
          {dates.when({ ...one, time_zone: zone })}
        </Checkbox>
      ),
    },
    {
      title: t("series-day"),
      key: "day",
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
