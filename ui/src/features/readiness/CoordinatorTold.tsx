/** How a venue's coordinator is reached, and what became of the last reminder. */
import { Tooltip } from "antd";
import type { CoordinatorReach, VenueChecks } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { MESSAGE_STATUS, type Status } from "../../components/status";
import { useChannelWords } from "../../components/useChannelWords";
import { useText } from "../../text/useText";
import { useLeftOutWords } from "../outbox/useLeftOutWords";

const BY_HAND: Status = { tone: "warn", icon: "ring", text: "line-up-by-hand" };

interface Props {
  venue: VenueChecks;
  reach: CoordinatorReach | undefined;
}

export function CoordinatorTold({ venue, reach }: Props) {
  const t = useText();
  const dates = useDates();
  const channels = useChannelWords();
  const why = useLeftOutWords();
  if (reach === undefined) return null;
  const [last] = reach.messages;
  if (last !== undefined) {
    const args = { channel: channels[last.channel], state: t(MESSAGE_STATUS[last.state].text) };
    return (
      <Sub>
        {t("line-up-told", { ...args, at: dates.dateTime(last.sent_at ?? last.created_at) })}
        {last.state === "stopped" && last.reason !== "" && ` · ${why(last.reason, last.channel)}`}
      </Sub>
    );
  }
  if (reach.channel !== null || venue.readiness === "green") return null;
  return (
    <Tooltip title={t("line-up-by-hand-hint")}>
      <span>
        <StatusTag status={BY_HAND} />
      </span>
    </Tooltip>
  );
}
