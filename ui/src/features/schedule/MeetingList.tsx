import type { MeetingHead } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import { listed, type Period } from "./listOrder";
import { MeetingTable } from "./MeetingTable";

interface Props {
  meetings: MeetingHead[];
  period: Period;
  /** There are meetings, whether or not they pass the filters. */
  any: boolean;
}

export function MeetingList({ meetings, period, any }: Props) {
  const t = useText();
  const shown = listed(meetings, period, Date.now());
  if (shown.length > 0) return <MeetingTable meetings={shown} />;
  return <EmptyState text={any ? t("schedule-none-found") : t("schedule-empty")} />;
}
