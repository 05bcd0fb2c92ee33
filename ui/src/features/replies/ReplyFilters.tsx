/** What narrows the replies: the counts, each of which shows only its own, and a search with the venue. */
import { Segmented, Select } from "antd";
import type { ReactNode } from "react";
import type { UnitReply } from "../../api/contract";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";
import { countsOf, type Filter } from "./replyView";

export interface Narrowing {
  filter: Filter;
  search: string;
  venue: string | null;
}

interface CountsProps {
  units: UnitReply[];
  filter: Filter;
  onChange(change: Partial<Narrowing>): void;
  /** The next step, at the counts. */
  next: ReactNode;
}

export function ReplyCounts({ units, filter, onChange, next }: CountsProps) {
  const t = useText();
  const counts = countsOf(units);
  const words: Record<Filter, string> = {
    all: t("all"),
    waiting: t("reply-waiting"),
    answered: t("reply-answered"),
    change: t("reply-asks-change"),
    late: t("reply-late"),
    pending: t("decision-pending"),
  };
  const options = (["all", "waiting", "answered", "change", "late", "pending"] as const).map((value) => ({
    value,
    label: <span className="num">{`${words[value]} ${counts[value]}`}</span>,
  }));
  return (
    <Toolbar actions={next}>
      <Segmented<Filter>
        aria-label={t("replies-filter")}
        value={filter}
        onChange={(chosen) => onChange({ filter: chosen })}
        options={options}
      />
    </Toolbar>
  );
}

interface SearchProps extends Pick<Narrowing, "search" | "venue"> {
  units: UnitReply[];
  onChange(change: Partial<Narrowing>): void;
  actions: ReactNode;
}

export function ReplySearch({ units, search, venue, onChange, actions }: SearchProps) {
  const t = useText();
  const venues = [...new Set(units.flatMap((unit) => unit.venue ?? []))];
  return (
    <Toolbar actions={actions}>
      <SearchBox
        label={t("replies-search")}
        value={search}
        onSearch={(typed) => onChange({ search: typed })}
      />
      {venues.length > 1 && (
        <Select
          allowClear
          id="replies-venue"
          aria-label={t("replies-venue")}
          placeholder={t("replies-venue-any")}
          className={styles.venue ?? ""}
          popupMatchSelectWidth={false}
          value={venue}
          onChange={(chosen: string | undefined) => onChange({ venue: chosen ?? null })}
          options={venues.map((name) => ({ value: name, label: name }))}
        />
      )}
    </Toolbar>
  );
}
