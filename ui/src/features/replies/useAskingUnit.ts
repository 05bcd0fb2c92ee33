/** What is sent to one unit: a reminder while it is silent, a question once it answered; null when it has no link. */
import type { UnitReply } from "../../api/contract";
import { useLinks } from "../../api/queries";
import type { Asked } from "../outbox/sendPlan";
import { isSilent } from "./replyView";

export function useAskingUnit(meeting: string): (reply: UnitReply) => Asked | null {
  const links = useLinks(meeting).data?.links ?? [];
  return (reply) => {
    const { unit, unit_name } = reply;
    const own = links.filter((link) => link.unit === unit && link.state !== "revoked");
    if (own.length === 0) return null;
    return {
      kind: isSilent(reply) ? "remind" : "ask_back",
      invitations: own.map(({ invitation }) => invitation),
      unit: unit_name,
    };
  };
}
