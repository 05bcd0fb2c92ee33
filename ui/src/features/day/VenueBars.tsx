/** One line per venue: how ready it is, how full, what is wrong there. */
import { useMemo, useState } from "react";
import { EmptyState } from "../../components/EmptyState";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";
import type { DayWindow } from "./dayWindow";
import { VenueBar } from "./VenueBar";
import { VenueMenu } from "./VenueMenu";
import { MOST_LINES, shownLines, type VenueLine } from "./venueLines";

interface Props {
  meeting: string;
  lines: VenueLine[];
  /** The venue whose people alone are shown. */
  chosen: string | null;
  onChoose(venue: string | null): void;
  /** null: nothing can be done for a venue any more. */
  onOpen: ((window: DayWindow) => void) | null;
}

export function VenueBars({ meeting, lines, chosen, onChoose, onOpen }: Props) {
  const t = useText();
  const [search, setSearch] = useState("");
  const shown = useMemo(() => shownLines(lines, search), [lines, search]);
  return (
    <>
      {lines.length > MOST_LINES && (
        <Toolbar>
          <SearchBox label={t("day-venue-search")} value={search} onSearch={setSearch} />
          <span className="muted">{t("day-venues-shown", { shown: shown.length, count: lines.length })}</span>
        </Toolbar>
      )}
      {shown.length === 0 && <EmptyState text={t("day-venues-none")} />}
      <ul className={styles.venues}>
        {shown.map((line) => {
          const { meeting_venue } = line.venue;
          return (
            <li key={meeting_venue} className={styles.venueLine}>
              <VenueBar
                line={line}
                chosen={chosen === meeting_venue}
                onPress={() => onChoose(chosen === meeting_venue ? null : meeting_venue)}
              />
              {onOpen && (
                <VenueMenu meeting={meeting} venue={line.venue} movable={lines.length > 1} onOpen={onOpen} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
