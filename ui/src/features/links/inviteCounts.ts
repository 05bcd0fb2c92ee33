import type { Link } from "../../api/contract";

/** How far each contact has come; a link that was taken back counts no more. */
export function inviteCounts(links: Link[]) {
  const given = links.filter(({ state }) => state !== "revoked");
  const having = (wanted: (link: Link) => boolean) => given.filter(wanted).length;
  return {
    untold: having(({ told_at }) => told_at === null),
    told: having(({ told_at }) => told_at !== null),
    opened: having(({ opened_at }) => opened_at !== null),
    answered: having(({ state }) => state === "answered"),
  };
}
