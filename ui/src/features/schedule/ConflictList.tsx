import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { Conflict } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";

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
          {conflicts.map((conflict) => (
            <li key={`${conflict.kind} ${conflict.name} ${conflict.meeting}`}>
              {words(conflict)}{" "}
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
  return (conflict: Conflict) => {
    const time = dates.when({ ...conflict, time_zone: zone });
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
