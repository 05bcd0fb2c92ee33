/** 分会场联调: how each venue's last line-up test went, all of its tests, and those of the organiser. */
import { Drawer } from "antd";
import { useState } from "react";
import type { Readiness, ReadinessBoard, VenueChecks } from "../../api/contract";
import { useLineUpReminders, useReadiness } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { SearchBox } from "../../components/SearchBox";
import { StatusIcon } from "../../components/StatusIcon";
import { matchesSearch } from "../../components/search";
import { READINESS_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { SheetButton } from "../sheets/SheetButton";
import { LineUpReminders } from "./LineUpReminders";
import styles from "./Readiness.module.css";
import { ReadinessTable } from "./ReadinessTable";
import { TestCallModal } from "./TestCallModal";

const LIGHTS: Readiness[] = ["red", "amber", "unknown", "green"];

interface Props {
  meeting: string;
  /** Whether tests may still be written down. */
  editable: boolean;
  /** The venue that is looked at first; null: all. */
  venue: string | null;
  onClose(): void;
}

export function ReadinessDrawer({ meeting, editable, venue, onClose }: Props) {
  const t = useText();
  return (
    <Drawer
      open
      title={t("readiness")}
      size={1180}
      onClose={onClose}
      extra={<SheetButton meeting={meeting} sheet="readiness" name={t("sheet-title-readiness")} />}
    >
      <Loaded query={useReadiness(meeting)}>
        {(board) => <Board board={board} editable={editable} venue={venue} />}
      </Loaded>
    </Drawer>
  );
}

interface BoardProps {
  board: ReadinessBoard;
  editable: boolean;
  venue: string | null;
}

function Board({ board, editable, venue }: BoardProps) {
  const t = useText();
  const [search, setSearch] = useState(
    () => board.venues.find(({ meeting_venue }) => meeting_venue === venue)?.name ?? "",
  );
  const [light, setLight] = useState<Readiness | null>(null);
  const [calling, setCalling] = useState<VenueChecks | null>(null);
  const reminders = useLineUpReminders(board.meeting);
  const found = board.venues.filter(({ name, coordinator }) => matchesSearch(search, name, coordinator));
  return (
    <div className={styles.board}>
      <Toolbar>
        <SearchBox label={t("day-venue-search")} value={search} onSearch={setSearch} />
        <Lights venues={found} chosen={light} onChoose={setLight} />
      </Toolbar>
      <Loaded query={reminders}>
        {(reminders) => <LineUpReminders reminders={reminders} editable={editable} />}
      </Loaded>
      <ReadinessTable
        meeting={board.meeting}
        reached={reminders.data?.venues ?? []}
        venues={found.filter(({ readiness }) => light === null || readiness === light)}
        onCall={editable ? setCalling : null}
      />
      {calling && <TestCallModal meeting={board.meeting} venue={calling} onClose={() => setCalling(null)} />}
    </div>
  );
}

interface LightsProps {
  venues: VenueChecks[];
  chosen: Readiness | null;
  onChoose(light: Readiness | null): void;
}

/** How many venues there are of each light; pressing one shows those alone. */
function Lights({ venues, chosen, onChoose }: LightsProps) {
  const t = useText();
  const counted = LIGHTS.map((light) => ({
    light,
    count: venues.filter(({ readiness }) => readiness === light).length,
  })).filter(({ light, count }) => count > 0 || light === chosen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in the toolbar's line
    <div role="group" aria-label={t("day-filter-state")} className={styles.lights}>
      {counted.map(({ light, count }) => (
        <button
          key={light}
          type="button"
          aria-pressed={chosen === light}
          onClick={() => onChoose(chosen === light ? null : light)}
        >
          <StatusIcon name={READINESS_STATUS[light].icon} /> {t(READINESS_STATUS[light].text)} {count}
        </button>
      ))}
    </div>
  );
}
