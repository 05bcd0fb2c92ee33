/** What covers the day: the roll call, or the view for a projector. */
import type { Day } from "../../api/contract";
import { ROLL_CALL_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { Projector } from "../projector/Projector";
import type { ProjectedVenue } from "../projector/ProjectorVenues";
import { RollCallScreen } from "../rollcall/RollCallScreen";
import type { useFullScreen } from "./useFullScreen";
import { inTrouble, shownLines, type VenueLine } from "./venueLines";

interface Props {
  day: Day;
  lines: VenueLine[];
  screen: ReturnType<typeof useFullScreen>;
}

export function DayFullScreen({ day, lines, screen }: Props) {
  const troubleOf = useTroubleWords();
  if (screen.full === "roll_call") return <RollCallScreen day={day} onLeave={screen.leave} />;
  if (screen.full !== "projector") return null;
  const venues = shownLines(lines, "").map(
    (line): ProjectedVenue => ({ ...line.venue, trouble: troubleOf(line) }),
  );
  return <Projector day={day} venues={venues} onLeave={screen.leave} />;
}

function useTroubleWords(): (line: VenueLine) => string {
  const t = useText();
  return (line) => {
    if (!inTrouble(line)) return "";
    const { call } = line;
    return call !== null && call.answer !== "heard"
      ? t(ROLL_CALL_STATUS[call.answer].text)
      : t("readiness-red");
  };
}
