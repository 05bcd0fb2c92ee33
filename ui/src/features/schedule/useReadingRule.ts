/** Says at a field that its reading does not exist on that day, or exists twice. It is a warning: the core takes it. */
import type { RuleObject } from "antd/es/form";
import type { Dayjs } from "dayjs";
import { instantOf, time } from "../../components/dates";
import { useText } from "../../text/useText";
import { readingOf, wallOf } from "./wallClock";

export function useReadingRule(): (zone: string) => RuleObject {
  const t = useText();
  return (zone) => ({
    warningOnly: true,
    validator: async (_: unknown, clock: Dayjs | null) => {
      if (!clock) return;
      const wall = wallOf(clock);
      const reading = readingOf(wall, zone);
      const shown = clock.format("HH:mm");
      if (reading === "twice") throw new Error(t("clock-twice", { time: shown }));
      if (reading === "skipped")
        throw new Error(t("clock-skipped", { time: shown, taken: time(instantOf(wall, zone), zone) }));
    },
  });
}
