/** 会议当天: who is there and who is not, live; a row is acted on where it stands. */
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Day } from "../../api/contract";
import { useDay } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { ArrivalCurve } from "./ArrivalCurve";
import styles from "./Day.module.css";
import { DayFilters } from "./DayFilters";
import { DayTable } from "./DayTable";
import { type DayFilter, NO_FILTER, shownPeople } from "./dayFilter";
import { LatestArrivals } from "./LatestArrivals";
import { Tiles } from "./Tiles";
import { VenueBars } from "./VenueBars";

export function DayPage() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return <Loaded query={useDay(meeting)}>{(day) => <DayView day={day} />}</Loaded>;
}

function DayView({ day }: { day: Day }) {
  const t = useText();
  const [filter, setFilter] = useState<DayFilter>(NO_FILTER);
  const people = useMemo(() => shownPeople(day.people, filter), [day.people, filter]);
  return (
    <>
      <div className={styles.top}>
        <Tiles day={day} />
        <ArrivalCurve day={day} />
      </div>
      <Panel title={t("day-venues")}>
        <VenueBars
          venues={day.venues}
          chosen={filter.venue}
          onChoose={(venue) => setFilter({ ...filter, venue })}
        />
      </Panel>
      <Panel>
        <DayFilters filter={filter} people={day.people} onFilter={setFilter} />
        {people.length === 0 ? (
          <EmptyState text={day.people.length === 0 ? t("day-empty") : t("day-none-found")} />
        ) : (
          <DayTable people={people} editable={day.head.editable} />
        )}
      </Panel>
      <LatestArrivals day={day} />
    </>
  );
}
