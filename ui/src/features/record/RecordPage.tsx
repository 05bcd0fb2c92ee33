/** 出席记录: what the log comes to, per person, per unit and per venue; sheets go out from here. */
import { useParams } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import type { AttendanceRecord } from "../../api/contract";
import { useRecord } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { matchesSearch } from "../../components/search";
import { useText } from "../../text/useText";
import { DayFilters } from "../day/DayFilters";
import { askedOf } from "../day/dayFilter";
import { MoreRows } from "../day/MoreRows";
import { useDayFilter } from "../day/useDayFilter";
import { CountsTable } from "./CountsTable";
import { ExportButtons } from "./ExportButtons";
import { PeopleTable } from "./PeopleTable";
import { RecordFlags } from "./RecordFlags";
import { Seal } from "./Seal";

type View = "people" | "units" | "venues";
type Filtering = ReturnType<typeof useDayFilter>;

export function RecordPage() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  // Filters belong to one meeting alone.
  return <OneRecord key={meeting} meeting={meeting} />;
}

function OneRecord({ meeting }: { meeting: string }) {
  const filtering = useDayFilter();
  const query = useRecord(meeting, askedOf(filtering.filter, filtering.limit));
  return <Loaded query={query}>{(record) => <RecordView record={record} filtering={filtering} />}</Loaded>;
}

function RecordView({ record, filtering }: { record: AttendanceRecord; filtering: Filtering }) {
  const t = useText();
  const [view, setView] = useState<View>("people");
  const views = (
    <Segmented<View>
      aria-label={t("record-view")}
      value={view}
      onChange={setView}
      options={[
        { value: "people", label: t("record-by-person") },
        { value: "units", label: t("record-by-unit") },
        { value: "venues", label: t("record-by-venue") },
      ]}
    />
  );
  return (
    <>
      <Seal record={record} />
      <RecordFlags head={record.head} />
      <Panel title={t("record-title")} extra={<ExportButtons head={record.head} />}>
        <DayFilters
          day={record}
          filter={filtering.filter}
          views={views}
          ofPeople={view === "people"}
          onFilter={filtering.change}
        />
        <Rows
          record={record}
          view={view}
          filtering={filtering}
          onVenue={(venue) => {
            filtering.change({ venue });
            setView("people");
          }}
        />
      </Panel>
    </>
  );
}

interface RowsProps {
  record: AttendanceRecord;
  view: View;
  filtering: Filtering;
  onVenue(venue: string): void;
}

function Rows({ record, view, filtering, onVenue }: RowsProps) {
  const t = useText();
  const { people, found, head, units, venues, total, units_found } = record;
  if (view === "people") {
    if (people.length === 0)
      return <EmptyState text={total.expected === 0 ? t("record-empty") : t("day-none-found")} />;
    return (
      <>
        <PeopleTable people={people} head={head} />
        <MoreRows shown={people.length} found={found} limit={filtering.limit} onMore={filtering.more} />
      </>
    );
  }
  if (view === "units") {
    return (
      <>
        <CountsTable
          first={t("unit")}
          rows={units.map(({ unit, name, venue, counts }) => ({ id: unit, name, venue, counts }))}
          total={filtering.filter.search === "" && filtering.filter.venue === null ? total : null}
          ended={total.ended}
        />
        {units_found > units.length && (
          <p className="muted">{t("day-units-most", { count: units.length })}</p>
        )}
      </>
    );
  }
  const { search } = filtering.filter;
  return (
    <CountsTable
      first={t("venue")}
      rows={venues
        .filter(({ name }) => matchesSearch(search, name))
        .map(({ meeting_venue, name, counts }) => ({ id: meeting_venue, name, venue: null, counts }))}
      total={search === "" ? total : null}
      ended={total.ended}
      onOpen={onVenue}
    />
  );
}
