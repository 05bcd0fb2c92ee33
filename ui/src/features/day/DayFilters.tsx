import { Switch } from "antd";
import type { PersonRow, Presence } from "../../api/contract";
import { SearchBox } from "../../components/SearchBox";
import { StatusIcon } from "../../components/StatusIcon";
import { PRESENCE_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";
import type { DayFilter } from "./dayFilter";

const ORDER: Presence[] = ["expected", "absent", "present", "on_leave", "replaced"];

interface Props {
  filter: DayFilter;
  people: PersonRow[];
  onFilter(filter: DayFilter): void;
}

export function DayFilters({ filter, people, onFilter }: Props) {
  const t = useText();
  const inVenue = people.filter((person) => filter.venue === null || person.meeting_venue === filter.venue);
  const venueName = inVenue[0]?.venue_name ?? "";
  const states = ORDER.map((presence) => ({
    presence,
    count: inVenue.filter((person) => person.presence === presence).length,
  })).filter(({ count, presence }) => count > 0 || presence === filter.presence);
  return (
    <Toolbar
      actions={
        <span className={styles.only}>
          <span id="only-missing">{t("day-only-missing")}</span>
          <Switch
            aria-labelledby="only-missing"
            checked={filter.onlyMissing}
            onChange={(onlyMissing) => onFilter({ ...filter, onlyMissing, presence: null })}
          />
        </span>
      }
    >
      <SearchBox
        label={t("day-search")}
        value={filter.search}
        onSearch={(search) => onFilter({ ...filter, search })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in the toolbar's line */}
      <div role="group" aria-label={t("day-filter-state")} className={styles.chips}>
        {states.map(({ presence, count }) => (
          <button
            key={presence}
            type="button"
            className={styles.chip}
            aria-pressed={filter.presence === presence}
            onClick={() =>
              onFilter({
                ...filter,
                onlyMissing: false,
                presence: filter.presence === presence ? null : presence,
              })
            }
          >
            <StatusIcon name={PRESENCE_STATUS[presence].icon} /> {t(PRESENCE_STATUS[presence].text)} {count}
          </button>
        ))}
        {filter.venue !== null && (
          <button
            type="button"
            className={styles.chip}
            aria-pressed="true"
            onClick={() => onFilter({ ...filter, venue: null })}
          >
            {venueName} <StatusIcon name="cross" />
            <span className="only-read">{t("filter-remove")}</span>
          </button>
        )}
      </div>
    </Toolbar>
  );
}
