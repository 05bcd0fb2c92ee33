/** 出席记录: what the log comes to, per person, per unit and per venue; sheets go out from here. */
import { useParams } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import type { AttendanceRecord } from "../../api/contract";
import { useRecord } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { matchesSearch } from "../../components/search";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { CountsTable } from "./CountsTable";
import { ExportButtons } from "./ExportButtons";
import { PeopleTable } from "./PeopleTable";
import { Seal } from "./Seal";

type View = "people" | "units" | "venues";

export function RecordPage() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return <Loaded query={useRecord(meeting)}>{(record) => <RecordView record={record} />}</Loaded>;
}

function RecordView({ record }: { record: AttendanceRecord }) {
  const t = useText();
  const [view, setView] = useState<View>("people");
  const [search, setSearch] = useState("");
  return (
    <>
      <Seal record={record} />
      <Panel>
        <Toolbar actions={<ExportButtons head={record.head} />}>
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
          <SearchBox label={t("record-search")} value={search} onSearch={setSearch} />
        </Toolbar>
        {record.people.length === 0 ? (
          <EmptyState text={t("record-empty")} />
        ) : (
          <Rows record={record} view={view} search={search} />
        )}
      </Panel>
    </>
  );
}

function Rows({ record, view, search }: { record: AttendanceRecord; view: View; search: string }) {
  const t = useText();
  const has = (...shown: (string | null)[]) => matchesSearch(search, ...shown);
  if (view === "people") {
    return (
      <PeopleTable
        people={record.people.filter(({ name, title, phone, unit_name, venue_name }) =>
          has(name, title, phone, unit_name, venue_name),
        )}
        head={record.head}
      />
    );
  }
  const rows =
    view === "units"
      ? record.by_unit.map(({ unit, name, venue, counts }) => ({ id: unit, name, venue, counts }))
      : record.by_venue.map(({ meeting_venue, name, counts }) => ({
          id: meeting_venue,
          name,
          venue: null,
          counts,
        }));
  return (
    <CountsTable
      first={view === "units" ? t("unit") : t("venue")}
      rows={rows.filter(({ name, venue }) => has(name, venue))}
      total={record.total}
    />
  );
}
