import { Button, Select } from "antd";
import type { MeetingHead } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { SearchBox } from "../../components/SearchBox";
import { MEETING_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { type Filters, isFiltered, NO_FILTERS, STATES } from "./filters";
import styles from "./Schedule.module.css";

interface Props {
  search: string;
  onSearch(search: string): void;
  filters: Filters;
  onFilters(filters: Filters): void;
  /** Their kinds are offered. */
  meetings: MeetingHead[];
}

export function ScheduleFilters({ search, onSearch, filters, onFilters, meetings }: Props) {
  const t = useText();
  const venues = useVenues().data?.venues ?? [];
  const kinds = [...new Set([...meetings.map(({ kind }) => kind), ...filters.kinds])].filter(Boolean).sort();
  const common = {
    mode: "multiple" as const,
    allowClear: true,
    maxTagCount: "responsive" as const,
    popupMatchSelectWidth: false,
    className: styles.filter ?? "",
  };
  return (
    <>
      <SearchBox label={t("schedule-search")} value={search} onSearch={onSearch} />
      <Select
        {...common}
        showSearch={false}
        aria-label={t("schedule-filter")}
        placeholder={t("meeting-state")}
        value={filters.states}
        onChange={(states) => onFilters({ ...filters, states })}
        options={STATES.map((value) => ({ value, label: t(MEETING_STATUS[value].text) }))}
      />
      <Select
        {...common}
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("schedule-filter-venue")}
        placeholder={t("venue")}
        value={filters.venues}
        onChange={(chosen) => onFilters({ ...filters, venues: chosen })}
        options={venues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {kinds.length > 0 && (
        <Select
          {...common}
          aria-label={t("schedule-filter-kind")}
          placeholder={t("plan-kind")}
          value={filters.kinds}
          onChange={(chosen) => onFilters({ ...filters, kinds: chosen })}
          options={kinds.map((value) => ({ value, label: value }))}
        />
      )}
      {isFiltered(filters) && (
        <Button type="link" onClick={() => onFilters(NO_FILTERS)}>
          {t("schedule-filter-clear")}
        </Button>
      )}
    </>
  );
}
