/** The channels as a form has them. A secret is null while it stays as it is, and empty when it goes. */
import type { Channels, Input, MailSecurity, RobotChannel } from "../../api/contract";

type Saved = Input<"save_channels">;
export type RobotFields = Saved["robots"][number];

export interface ChannelFields {
  mail: Omit<Saved["mail"], "port" | "per_minute" | "has_password"> & {
    port: number | null;
    per_minute: number | null;
  };
  /** The price in whole units of the currency. */
  sms: Omit<Saved["sms"], "per_minute" | "price" | "has_secret"> & {
    per_minute: number | null;
    price: number | null;
  };
  robots: RobotFields[];
  quiet: Saved["quiet"];
  allowed_hosts: string[];
  tells_changes: boolean;
}

export const DEFAULT_PORT: Record<MailSecurity, number> = { tls: 465, start_tls: 587, none: 25 };

/** The port that goes with a security, unless one of its own was chosen. */
export function portFor(security: MailSecurity, port: number | null): number | null {
  const chosen = port !== null && port > 0 && !Object.values(DEFAULT_PORT).includes(port);
  return chosen ? port : DEFAULT_PORT[security];
}

const unlimited = (per_minute: number) => (per_minute > 0 ? per_minute : null);

export function fieldsOf({
  mail,
  sms,
  robots,
  quiet,
  allowed_hosts,
  tells_changes,
}: Channels): ChannelFields {
  return {
    mail: {
      ...mail,
      password: null,
      port: mail.port || DEFAULT_PORT[mail.security],
      per_minute: unlimited(mail.per_minute),
    },
    sms: {
      ...sms,
      secret: null,
      method: sms.method || "POST",
      per_minute: unlimited(sms.per_minute),
      price: sms.price > 0 ? sms.price / 100 : null,
    },
    robots: robots.map(robotFieldsOf),
    quiet,
    allowed_hosts,
    tells_changes,
  };
}

function robotFieldsOf(robot: RobotChannel): RobotFields {
  return { ...robot, webhook: null, secret: null };
}

export function newRobot(): RobotFields {
  return {
    id: crypto.randomUUID(),
    platform: "wecom",
    name: "",
    enabled: true,
    webhook: null,
    has_webhook: false,
    secret: null,
    has_secret: false,
  };
}

/** What a form says, over what is kept: whether sending is paused is no part of the form. */
export function channelsOf(
  { mail, sms, robots, quiet, allowed_hosts, tells_changes }: ChannelFields,
  kept: Channels,
): Saved {
  return {
    mail: {
      ...mail,
      host: mail.host.trim(),
      user: mail.user.trim(),
      port: mail.port ?? DEFAULT_PORT[mail.security],
      per_minute: mail.per_minute ?? 0,
      has_password: kept.mail.has_password,
    },
    sms: {
      ...sms,
      address: sms.address.trim(),
      headers: sms.headers.filter(({ name }) => name.trim() !== ""),
      per_minute: sms.per_minute ?? 0,
      price: Math.round((sms.price ?? 0) * 100),
      has_secret: kept.sms.has_secret,
    },
    robots,
    quiet,
    allowed_hosts: allowed_hosts.map((host) => host.trim()).filter(Boolean),
    tells_changes,
    paused: kept.paused,
  };
}
