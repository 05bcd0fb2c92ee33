/** 会议当天: who is there and who is not, live; a row is acted on where it stands. */
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Day } from "../../api/contract";
import { useDay } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useKeys } from "../../components/useKeys";
import { useText } from "../../text/useText";
import { ArrivalCurve } from "./ArrivalCurve";
import styles from "./Day.module.css";
import { DayBar } from "./DayBar";
import { DayButtons } from "./DayButtons";
import { DayFullScreen } from "./DayFullScreen";
import { DayLists } from "./DayLists";
import { DayWindows } from "./DayWindows";
import { askedOf } from "./dayFilter";
import type { DayWindow } from "./dayWindow";
import { LatestArrivals } from "./LatestArrivals";
import { Tiles } from "./Tiles";
import { useDayFilter } from "./useDayFilter";
import { useFullScreen } from "./useFullScreen";
import { useVenueLines } from "./useVenueLines";
import { VenueBars } from "./VenueBars";

export function DayPage() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  // Filters and windows belong to one meeting alone.
  return <OneDay key={meeting} meeting={meeting} />;
}

function OneDay({ meeting }: { meeting: string }) {
  const filtering = useDayFilter();
  const query = useDay(meeting, askedOf(filtering.filter, filtering.limit));
  return <Loaded query={query}>{(day) => <DayView day={day} filtering={filtering} />}</Loaded>;
}

interface ViewProps {
  day: Day;
  filtering: ReturnType<typeof useDayFilter>;
}

function DayView({ day, filtering }: ViewProps) {
  const t = useText();
  const lines = useVenueLines(day);
  const [open, setOpen] = useState<DayWindow | null>(null);
  const screen = useFullScreen(day.head.id);
  const rollCall = () => screen.open("roll_call");
  const projector = () => screen.open("projector");
  useKeys({ r: rollCall, p: projector });
  return (
    <>
      <DayBar
        day={day}
        actions={<DayButtons day={day} onOpen={setOpen} onRollCall={rollCall} onProjector={projector} />}
      />
      <div className={styles.top}>
        <Tiles day={day} />
        <ArrivalCurve day={day} />
      </div>
      <Panel title={t("day-venues")}>
        <VenueBars
          meeting={day.head.id}
          lines={lines}
          chosen={filtering.filter.venue}
          onChoose={(venue) => filtering.change({ venue, unit: null })}
          onOpen={day.head.editable ? setOpen : null}
        />
      </Panel>
      <DayLists day={day} filtering={filtering} />
      <LatestArrivals day={day} />
      <DayFullScreen day={day} lines={lines} screen={screen} />
      <DayWindows day={day} open={open} onClose={() => setOpen(null)} />
    </>
  );
}
