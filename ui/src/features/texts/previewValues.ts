/** What the variables of a text stand for: invented values, or those of a meeting's first recipient. */
import { ReactLocalization } from "@fluent/react";
import type { Board, Links, Meeting, MessageText } from "../../api/contract";
import { dateTime, span } from "../../components/dates";
import { bundleOf, type Language } from "../../text/catalogues";
import type { Translate } from "../../text/useText";

export type Values = Record<string, string>;

/** Texts in the language of the message, which need not be the reader's. */
export function textIn(language: Language): Translate {
  const l10n = new ReactLocalization([bundleOf(language)]);
  return (key, args) => l10n.getString(key, args);
}

export function exampleValues(language: Language): Values {
  const t = textIn(language);
  return {
    unit: t("example-unit"),
    contact: t("example-contact"),
    meeting: t("example-meeting"),
    time: t("example-time"),
    venue: t("example-venue"),
    place: t("example-place"),
    quota: "2",
    rank: t("phone-rank-principal"),
    deadline: t("example-deadline"),
    link: "https://huidao.example.org/c/k3V9sQ2nTt8",
    office: t("example-office"),
    ask: t("example-ask"),
    changes: t("example-changes"),
    reason: t("example-reason"),
    units: t("example-units"),
  };
}

interface Office {
  office: string;
  ask: string;
}

interface Facts {
  meeting: Meeting;
  board: Board;
  links: Links;
}

export function meetingValues(
  text: MessageText,
  { office, ask }: Office,
  { meeting, board, links }: Facts,
): Values {
  const { language, kind } = text;
  const t = textIn(language);
  const { head } = meeting;
  const general: Values = {
    ...exampleValues(language),
    meeting: head.title,
    time: span(head.starts_at, head.ends_at, head.time_zone, language),
    deadline: head.reply_deadline === null ? "" : dateTime(head.reply_deadline, head.time_zone, language),
    office: office || meeting.host,
    ask,
    reason: meeting.state_reason || t("example-reason"),
  };
  const cards = board.columns.flatMap((column) => column.cards);
  if (text.place === "robot") {
    const told = cards.filter(({ replied }) => kind !== "remind" || !replied);
    return { ...general, units: told.map(({ short_name }) => short_name).join(t("list-separator")) };
  }
  const link = links.links.find(({ state }) => state !== "revoked");
  if (!link) return general;
  const column = board.columns.find(({ cards: own }) => own.some(({ unit }) => unit === link.unit));
  const card = column?.cards.find(({ unit }) => unit === link.unit);
  const room = meeting.venues.find(({ id }) => id === column?.meeting_venue)?.room ?? "";
  const ranks = new Map([
    ["principal", t("phone-rank-principal")],
    ["deputy", t("phone-rank-deputy")],
  ]);
  return {
    ...general,
    unit: link.unit_name,
    contact: link.contact_name,
    venue: link.venue,
    place: [column?.site, room].filter(Boolean).join(" "),
    quota: String(card?.quota ?? ""),
    rank: ranks.get(card?.rank ?? "any") ?? "",
    link: link.url,
    units: card?.short_name ?? link.unit_name,
  };
}

/** In a group nobody is addressed by name. */
const OF_ONE_UNIT = ["unit", "contact", "venue", "place", "quota", "rank", "link", "changes"];

export function valueFor(values: Values, place: MessageText["place"]): (name: string) => string {
  return (name) => (place === "robot" && OF_ONE_UNIT.includes(name) ? "" : (values[name] ?? ""));
}
