/** What is done for the meeting as a whole. The meeting's head keeps the one primary button. */
import { Badge, Button } from "antd";
import type { Day } from "../../api/contract";
import { useText } from "../../text/useText";
import type { DayWindow } from "./dayWindow";

interface Props {
  day: Day;
  onOpen(window: DayWindow): void;
}

export function DayButtons({ day, onOpen }: Props) {
  const t = useText();
  return (
    <Badge count={day.open_flags} overflowCount={999} size="small">
      <Button
        aria-label={t("flags-open", { count: day.open_flags })}
        onClick={() => onOpen({ kind: "flags" })}
      >
        {t("flags")}
      </Button>
    </Badge>
  );
}
