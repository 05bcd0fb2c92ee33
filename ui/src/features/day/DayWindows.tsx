/** The drawers of the day: one at a time. */
import type { Day } from "../../api/contract";
import { ArrivalsDrawer } from "../arrivals/ArrivalsDrawer";
import { FlagsDrawer } from "../flags/FlagsDrawer";
import type { DayWindow } from "./dayWindow";

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
  }
}
