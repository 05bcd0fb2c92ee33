import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { Conflict } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import { conflictLines } from "./conflictLines";

const NAMED = 3;

interface Props {
  conflicts: Conflict[];
  /** Times are told by the clock that the plan speaks of. */
  zone: string;
}

export function ConflictList({ conflicts, zone }: Props) {
  const t = useText();
  const words = useConflictWords(zone);
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t("plan-conflicts", { count: conflicts.length })}
      description={
        <ul>
          {conflictLines(conflicts).map(({ conflict, units }) => (
            <li key={`${conflict.kind} ${conflict.name} ${conflict.meeting}`}>
              {words(conflict, units)}{" "}
              <Link to="/meetings/$meeting" params={{ meeting: conflict.meeting }} target="_blank">
                {t("conflict-see")}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}

function useConflictWords(zone: string) {
  const t = useText();
  const dates = useDates();
  return (conflict: Conflict, units: string[]) => {
    const time = dates.when({ ...conflict, time_zone: zone });
    if (units.length > 0) {
      const names = t("and-others", { names: units.slice(0, NAMED).join(t("list-separator")) });
      return t("conflict-units", { count: units.length, names, title: conflict.title, time });
    }
    const args = { name: conflict.name, title: conflict.title, time };
    const words: Record<Conflict["kind"], string> = {
      venue: t("conflict-venue", args),
      endpoint: t("conflict-endpoint", args),
      unit: t("conflict-unit", args),
      chair: t("conflict-chair", args),
    };
    return words[conflict.kind];
  };
}
