/** What the day's lists show: chips and a search, all asked of the core. */
import { Switch } from "antd";
import type { ReactNode } from "react";
import type { Day, Presence } from "../../api/contract";
import { SearchBox } from "../../components/SearchBox";
import { StatusIcon } from "../../components/StatusIcon";
import { PRESENCE_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";
import { type DayFilter, missingOf } from "./dayFilter";

const ORDER: Presence[] = ["expected", "absent", "present", "on_leave", "replaced"];

interface Props {
  day: Pick<Day, "head" | "presences" | "venues" | "units">;
  filter: DayFilter;
  /** Which list is shown. */
  views: ReactNode;
  /** Whether that list is of people, who have a standing. */
  ofPeople?: boolean;
  onFilter(change: Partial<DayFilter>): void;
}

export function DayFilters({ day, filter, views, ofPeople = true, onFilter }: Props) {
  const t = useText();
  return (
    <Toolbar actions={ofPeople && <OnlyMissing day={day} filter={filter} onFilter={onFilter} />}>
      {views}
      <SearchBox label={t("day-search")} value={filter.search} onSearch={(search) => onFilter({ search })} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in the toolbar's line */}
      <div role="group" aria-label={t("day-filter-state")} className={styles.chips}>
        {ofPeople && (
          <>
            <Presences day={day} filter={filter} onFilter={onFilter} />
            <Chip pressed={filter.heads} onPress={() => onFilter({ heads: !filter.heads })}>
              {t("day-only-heads")}
            </Chip>
          </>
        )}
        <Narrowed day={day} filter={filter} onFilter={onFilter} />
      </div>
    </Toolbar>
  );
}

type ChipProps = Omit<Props, "views" | "ofPeople">;

function Presences({ day, filter, onFilter }: ChipProps) {
  const t = useText();
  const countOf = (wanted: Presence) => day.presences.find(({ presence }) => presence === wanted)?.count ?? 0;
  const shown = ORDER.filter((presence) => countOf(presence) > 0 || presence === filter.presence);
  return shown.map((presence) => {
    const pressed = filter.presence === presence;
    return (
      <Chip
        key={presence}
        pressed={pressed}
        onPress={() => onFilter({ presence: pressed ? null : presence })}
      >
        <StatusIcon name={PRESENCE_STATUS[presence].icon} /> {t(PRESENCE_STATUS[presence].text)}{" "}
        {countOf(presence)}
      </Chip>
    );
  });
}

/** The venue and the unit that were chosen elsewhere; pressing one lets go of it. */
function Narrowed({ day, filter, onFilter }: ChipProps) {
  const t = useText();
  const venue = day.venues.find(({ meeting_venue }) => meeting_venue === filter.venue);
  const unit = day.units.find((one) => one.unit === filter.unit);
  const removed = (
    <>
      <StatusIcon name="cross" />
      <span className="only-read">{t("filter-remove")}</span>
    </>
  );
  return (
    <>
      {filter.venue !== null && (
        <Chip pressed onPress={() => onFilter({ venue: null })}>
          {venue?.name} {removed}
        </Chip>
      )}
      {filter.unit !== null && (
        <Chip pressed onPress={() => onFilter({ unit: null })}>
          {unit?.name} {removed}
        </Chip>
      )}
    </>
  );
}

function OnlyMissing({ day, filter, onFilter }: ChipProps) {
  const t = useText();
  const missing = missingOf(day.head.counts);
  return (
    <span className={styles.only}>
      <span id="only-missing">{t("day-only-missing")}</span>
      <Switch
        aria-labelledby="only-missing"
        checked={filter.presence === missing}
        onChange={(only) => onFilter({ presence: only ? missing : null })}
      />
    </span>
  );
}

function Chip({ pressed, onPress, children }: { pressed: boolean; onPress(): void; children: ReactNode }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}
