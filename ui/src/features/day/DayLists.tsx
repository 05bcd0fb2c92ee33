/** The day person by person, or unit by unit. */
import { Segmented } from "antd";
import { useState } from "react";
import type { Day } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { DayFilters } from "./DayFilters";
import { DayTable } from "./DayTable";
import { MoreRows } from "./MoreRows";
import { UnitTable } from "./UnitTable";
import type { useDayFilter } from "./useDayFilter";

type View = "people" | "units";

interface Props {
  day: Day;
  filtering: ReturnType<typeof useDayFilter>;
}

export function DayLists({ day, filtering }: Props) {
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
      ]}
    />
  );
  const openUnit = (unit: string) => {
    filtering.change({ unit });
    setView("people");
  };
  return (
    <Panel>
      <DayFilters day={day} filter={filtering.filter} views={views} onFilter={filtering.change} />
      {view === "units" ? (
        <UnitTable day={day} filter={filtering.filter} onOpen={openUnit} />
      ) : (
        <People day={day} filtering={filtering} />
      )}
    </Panel>
  );
}

function People({ day, filtering }: Props) {
  const t = useText();
  if (day.people.length === 0)
    return <EmptyState text={day.head.counts.expected === 0 ? t("day-empty") : t("day-none-found")} />;
  return (
    <>
      <DayTable day={day} />
      <MoreRows shown={day.people.length} found={day.found} limit={filtering.limit} onMore={filtering.more} />
    </>
  );
}
