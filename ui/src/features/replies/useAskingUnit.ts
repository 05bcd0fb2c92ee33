/** What is sent to one unit: a reminder while it is silent, a question once it answered; null when it has no link. */
import type { UnitReply } from "../../api/contract";
import { useLinks } from "../../api/queries";
import type { Asked } from "../outbox/sendPlan";

export function useAskingUnit(meeting: string): (reply: UnitReply) => Asked | null {
  const links = useLinks(meeting).data?.links ?? [];
  return ({ unit, unit_name, state }) => {
    const own = links.filter((link) => link.unit === unit && link.state !== "revoked");
    if (own.length === 0) return null;
    return {
      kind: state === "answered" ? "ask_back" : "remind",
      invitations: own.map(({ invitation }) => invitation),
      unit: unit_name,
    };
  };
}
