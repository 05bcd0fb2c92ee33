/** The stand-in's ways to arrive: what is odd about arrivals, which ways are open, the links of venues. */
import type { ArrivalPolicy, Flag, PersonRow, VenueLink, VenueLinkKind } from "../api/contract";
import { QR } from "./links";
import { MEETING } from "./meetings";
import type { Handlers, Office } from "./office";
import { VENUES } from "./people";

export interface ArrivalsState {
  flags: Flag[];
  policy: ArrivalPolicy;
  /** Venues with a policy of their own. */
  policies: Map<string, ArrivalPolicy>;
  /** By venue and kind. */
  venueLinks: Map<string, VenueLink>;
}

type OfArrivals =
  | "list_flags"
  | "settle_flags"
  | "show_arrivals"
  | "save_arrivals"
  | "list_venue_links"
  | "issue_venue_links"
  | "revoke_venue_link"
  | "reissue_venue_link"
  | "show_venue_link";

const KINDS: VenueLinkKind[] = ["screen", "desk", "coordinator"];
const PATHS: Record<VenueLinkKind, string> = { screen: "v", desk: "d", coordinator: "b" };

export const newArrivals = (): ArrivalsState => ({
  flags: [],
  policy: { ways: ["link", "code_and_phone", "desk"], signature: "off", moves: true, masked: true },
  policies: new Map(),
  venueLinks: new Map(),
});

/** Something odd about a person's arrival, as the core would tell it. */
export function flagOf(person: PersonRow, change: Partial<Flag> & Pick<Flag, "kind">): Flag {
  return {
    flag: `${change.kind} ${person.attendee}`,
    attendee: person.attendee ?? "",
    name: person.name,
    unit: person.unit_name,
    venue: person.venue_name,
    at: Date.now() - 5 * 60_000,
    shown_at: null,
    offset_ms: null,
    people: [],
    first_venue: "",
    state: "open",
    settled_at: null,
    note: "",
    ...change,
  };
}

export function arrivalsHandlers(office: Office): Pick<Handlers, OfArrivals> {
  const venues = () =>
    office.board.columns.map(({ meeting_venue, name, role }) => ({ meeting_venue, name, role }));
  const flags = () => ({
    meeting: MEETING,
    flags: structuredClone(
      [...office.flags].sort((one, other) => Number(one.state !== "open") - Number(other.state !== "open")),
    ),
  });
  const arrivals = () => ({
    meeting: MEETING,
    policy: structuredClone(office.policy),
    venues: venues().map((venue) => ({
      ...venue,
      own: structuredClone(office.policies.get(venue.meeting_venue) ?? null),
    })),
  });
  const links = () => ({
    meeting: MEETING,
    venues: venues().map((venue, index) => ({
      ...venue,
      coordinator: VENUES[index]?.coordinator ?? "",
      coordinator_phone: VENUES[index]?.coordinator_phone ?? "",
      links: KINDS.flatMap((kind) => office.venueLinks.get(`${venue.meeting_venue} ${kind}`) ?? []).map(
        (link) => structuredClone(link),
      ),
    })),
    missing: venues().length * KINDS.length - office.venueLinks.size,
    reachable: office.reachable,
  });
  const issue = (venue: string, kind: VenueLinkKind, version: number): VenueLink => ({
    link: `${venue} ${kind}`,
    kind,
    url: `http://127.0.0.1:7600/${PATHS[kind]}/${venue}-${version}`,
    revoked: false,
    seen_at: null,
  });
  const link = (id: string) => {
    const found = office.venueLinks.get(id);
    if (found === undefined) throw { code: "not_found", args: { thing: "link" } };
    return found;
  };
  const settle = (flag: Flag, accept: boolean, note: string) => {
    if (!accept && note === "" && flag.kind !== "stale_code") throw { code: "reason_missing", args: {} };
    Object.assign(flag, { state: accept ? "accepted" : "rejected", settled_at: Date.now(), note });
    const person = office.people.find(({ attendee }) => attendee === flag.attendee);
    if (person && !accept)
      Object.assign(person, { presence: "expected", labels: ["expected"], arrived_at: null });
  };

  return {
    list_flags: flags,
    settle_flags: ({ flags: wanted, accept, note }) => {
      for (const flag of office.flags)
        if (flag.state === "open" && wanted.includes(flag.flag)) settle(flag, accept, note);
      return flags();
    },
    show_arrivals: arrivals,
    save_arrivals: ({ venue, policy }) => {
      if (venue === null && policy !== null) office.policy = policy;
      else if (venue !== null && policy !== null) office.policies.set(venue, policy);
      else if (venue !== null) office.policies.delete(venue);
      return arrivals();
    },
    list_venue_links: links,
    issue_venue_links: () => {
      for (const { meeting_venue } of venues())
        for (const kind of KINDS)
          if (!office.venueLinks.has(`${meeting_venue} ${kind}`))
            office.venueLinks.set(`${meeting_venue} ${kind}`, issue(meeting_venue, kind, 1));
      return links();
    },
    revoke_venue_link: ({ link: id }) => {
      Object.assign(link(id), { revoked: true, url: "" });
      return links();
    },
    reissue_venue_link: ({ link: id }) => {
      const [venue = ""] = id.split(" ");
      Object.assign(link(id), issue(venue, link(id).kind, 2));
      return links();
    },
    show_venue_link: ({ link: id }) => ({ url: link(id).url, qr_svg: QR }),
  };
}
