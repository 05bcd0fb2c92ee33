/** The stand-in's links: one for each unit but one, to be given, told and taken back. */
import type { Links, MeetingHead, UnitReply } from "../api/contract";
import { MEETING } from "./meetings";
import type { Handlers, Office } from "./office";

export interface LinksState {
  /** Links that were taken back, by invitation. */
  revoked: Set<string>;
}

type OfLinks =
  | "list_links"
  | "issue_links"
  | "mark_told"
  | "revoke_link"
  | "reissue_link"
  | "show_link"
  | "list_invitation_texts";

const MINUTE = 60_000;
export const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path fill="#fff" d="M0 0h29v29H0z"/><path d="M4 4h7v7H4zm1 1v5h5V5zm1 1h3v3H6zm12-2h7v7h-7zm1 1v5h5V5zm1 1h3v3h-3zM4 18h7v7H4zm1 1v5h5v-5zm1 1h3v3H6zm7-16h2v2h-2zm1 4h2v3h-2zm-1 5h3v1h-3zm5 0h1v3h-1zm3 1h2v2h-2zm-9 3h2v2h-2zm4 0h1v4h-1zm3 2h3v1h-3zm-6 3h2v1h-2zm8 0h2v2h-2z"/></svg>`;

const invitationOf = ({ unit }: UnitReply) => `invitation-${unit}`;

export function linksHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfLinks> {
  const stateOf = (reply: UnitReply) => {
    if (office.revoked.has(invitationOf(reply))) return "revoked";
    return reply.state === "answered" ? "answered" : "issued";
  };
  const links = (): Links => ({
    meeting: MEETING,
    links: office.replies
      .filter((reply) => reply.position !== 5)
      .map((reply) => ({
        invitation: invitationOf(reply),
        unit: reply.unit,
        unit_name: reply.unit_name,
        position: reply.position,
        venue: reply.venue ?? "",
        contact: `contact-${reply.position}`,
        contact_name: office.units[reply.position - 1]?.contacts[0]?.name ?? "",
        phone: office.units[reply.position - 1]?.contacts[0]?.phone ?? "",
        mail: office.units[reply.position - 1]?.contacts[0]?.mail ?? "",
        url: `http://127.0.0.1:7600/c/k3V9sQ2nTt8${reply.position}`,
        state: stateOf(reply),
        issued_at: Date.now() - 4000 * MINUTE,
        answered_at: reply.answered_at,
        told_at: office.told.get(reply.unit) ?? null,
        opened_at: reply.answered_at === null ? null : reply.answered_at - 10 * MINUTE,
      })),
    not_issued: 1,
    without_contact: ["海州市消防救援支队"],
    public_url: "http://127.0.0.1:7600",
    reachable: office.reachable,
  });
  return {
    list_links: links,
    issue_links: links,
    mark_told: ({ invitations }) => {
      for (const { invitation, unit, state } of links().links)
        if (state !== "revoked" && invitations.includes(invitation)) office.told.set(unit, Date.now());
      return links();
    },
    revoke_link: ({ invitation }) => {
      office.revoked.add(invitation);
      return links();
    },
    reissue_link: ({ invitation }) => {
      office.revoked.delete(invitation);
      return links();
    },
    show_link: ({ invitation }) => ({
      url: `http://127.0.0.1:7600/c/${invitation}`,
      qr_svg: QR,
      text: `【会议邀请】${head().title}\n请点击链接报送参会人员：\nhttp://127.0.0.1:7600/c/${invitation}`,
    }),
    list_invitation_texts: () => ({
      texts: links()
        .links.filter((link) => link.state !== "revoked")
        .map(({ invitation, unit_name, url }) => ({
          invitation,
          unit: unit_name,
          text: `【会议邀请】${unit_name}\n${url}`,
        })),
    }),
  };
}
