/** The drawers of the day: one at a time. */
import type { Day } from "../../api/contract";
import { AnnounceDrawer } from "../announce/AnnounceDrawer";
import { ArrivalsDrawer } from "../arrivals/ArrivalsDrawer";
import { FlagsDrawer } from "../flags/FlagsDrawer";
import { ReadinessDrawer } from "../readiness/ReadinessDrawer";
import type { DayWindow } from "./dayWindow";
import { MoveVenueModal } from "./MoveVenueModal";

interface Props {
  day: Day;
  open: DayWindow | null;
  onClose(): void;
}

export function DayWindows({ day, open, onClose }: Props) {
  const { id, editable } = day.head;
  if (open === null) return null;
  switch (open.kind) {
    case "flags":
      return <FlagsDrawer meeting={id} editable={editable} onClose={onClose} />;
    case "arrivals":
      return <ArrivalsDrawer meeting={id} editable={editable} onClose={onClose} />;
    case "readiness":
      return <ReadinessDrawer meeting={id} editable={editable} venue={open.venue} onClose={onClose} />;
    case "announce":
      return <AnnounceDrawer day={day} venue={open.venue} onClose={onClose} />;
    case "move": {
      const from = day.venues.find(({ meeting_venue }) => meeting_venue === open.venue);
      return from && <MoveVenueModal meeting={id} from={from} venues={day.venues} onClose={onClose} />;
    }
  }
}
