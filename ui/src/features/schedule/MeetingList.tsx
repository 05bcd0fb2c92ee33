import type { MeetingHead } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import { MeetingTable } from "./MeetingTable";

export function MeetingList({ meetings, any }: { meetings: MeetingHead[]; any: boolean }) {
  const t = useText();
  if (meetings.length > 0) return <MeetingTable meetings={meetings} />;
  return <EmptyState text={any ? t("schedule-none-found") : t("schedule-empty")} />;
}
