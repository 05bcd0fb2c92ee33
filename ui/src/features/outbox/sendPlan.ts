/** What a sending is made of: by which channels it may go, what it is for, who gets it, what it costs. */
import type { ChannelKind, Channels, Link, MeetingState, Recipient } from "../../api/contract";
import type { Purpose } from "../../components/useChannelWords";

/** What a screen asks the drawer to send. */
export interface Asked {
  kind: Purpose;
  /** Only these links; null: everybody whom the purpose concerns. */
  invitations: string[] | null;
  /** Whom it is about, when it is one. */
  unit?: string;
}

export interface ChannelChoice {
  key: string;
  channel: ChannelKind;
  robot: string;
  /** The group's name; empty for mail and text messages. */
  name: string;
}

/** The channels that are ready. A group cannot be told about single units. */
export function choicesOf({ mail, sms, robots }: Channels, personalOnly: boolean): ChannelChoice[] {
  const personal = [...(mail.enabled ? ["mail" as const] : []), ...(sms.enabled ? ["sms" as const] : [])].map(
    (channel) => ({ key: channel, channel, robot: "", name: "" }),
  );
  if (personalOnly) return personal;
  const groups = robots
    .filter(({ enabled, has_webhook }) => enabled && has_webhook)
    .map(({ id, platform, name }) => ({ key: `robot ${id}`, channel: platform, robot: id, name }));
  return [...personal, ...groups];
}

/**
 * The channel that most of the contacts asked for can be reached by, of several the first; for everybody the
 * first that is ready.
 */
export function reachingOf(
  choices: ChannelChoice[],
  invitations: string[] | null,
  links: Pick<Link, "invitation" | "mail" | "phone">[],
): ChannelChoice | undefined {
  const asked = links.filter(({ invitation }) => invitations?.includes(invitation));
  const reached = ({ channel }: ChannelChoice) =>
    asked.filter(({ mail, phone }) => (channel === "mail" ? mail : phone) !== "").length;
  const [first, ...others] = choices;
  return first && others.reduce((best, one) => (reached(one) > reached(best) ? one : best), first);
}

interface Standing {
  state: MeetingState;
  untold: number;
  outdated: number;
}

/** What most likely has to be said next. */
export function nextPurpose({ state, untold, outdated }: Standing): Purpose {
  if (state === "cancelled" || state === "postponed") return "call_off";
  if (untold > 0) return "invite";
  return outdated > 0 ? "change" : "remind";
}

/** Words of one's own go with these alone. */
export const takesNote = (kind: Purpose) => kind === "call_off" || kind === "ask_back";

export const isGoing = ({ left_out }: Recipient) => left_out === null;

/** Who gets it, less those taken out by hand. */
export function chosenOf(recipients: Recipient[], takenOut: ReadonlySet<string>): Recipient[] {
  return recipients.filter(
    (one) => isGoing(one) && (one.invitation === null || !takenOut.has(one.invitation)),
  );
}

/** What text messages are charged as, and what that costs in hundredths of the currency. */
export function chargeOf(chosen: Recipient[], price: number): { segments: number; cost: number } {
  const segments = chosen.reduce((sum, one) => sum + one.segments, 0);
  return { segments, cost: segments * price };
}
