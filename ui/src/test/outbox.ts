/** The stand-in's channels, texts and messages. Nothing goes out by itself: a test moves messages on. */
import type { Channels, Links, Message, MessageText, Recipient, RobotChannel } from "../api/contract";
import type { Handlers, Office } from "./office";
import { silentUnits } from "./replies";

export interface OutboxState {
  channels: Channels;
  messages: Message[];
  /** When the contact of a unit was told. */
  told: Map<string, number>;
  outdated: number;
  quietUntil: number | null;
  texts: Map<string, MessageText>;
  tested: ReturnType<Handlers["test_channel"]>;
}

type Sending =
  | "show_channels"
  | "save_channels"
  | "test_channel"
  | "show_message_text"
  | "save_message_text"
  | "preview_messages"
  | "send_messages"
  | "show_outbox"
  | "stop_messages"
  | "retry_messages"
  | "pause_outbox";

const SECURE = { has_password: true, host: "smtp.example.org", port: 465, security: "tls" } as const;

export function newOutbox(): OutboxState {
  return {
    channels: {
      mail: {
        ...SECURE,
        enabled: true,
        user: "office",
        from_name: "督导委办公室",
        from_address: "office@example.org",
        password: null,
        per_minute: 0,
      },
      sms: {
        enabled: false,
        method: "",
        address: "",
        headers: [],
        body: "",
        success: "",
        has_secret: false,
        secret: null,
        per_minute: 0,
        price: 5,
      },
      robots: [],
      quiet: { enabled: true, from: 1320, until: 420, time_zone: "Asia/Shanghai" },
      allowed_hosts: [],
      paused: false,
      tells_changes: true,
    },
    messages: [],
    told: new Map(),
    outdated: 0,
    quietUntil: null,
    texts: new Map(),
    tested: { sent: true, reason: "", detail: "" },
  };
}

export function robot(change: Partial<RobotChannel> = {}): RobotChannel {
  return {
    id: "robot-1",
    platform: "dingtalk",
    name: "教育督导联络员群",
    enabled: true,
    has_webhook: true,
    has_secret: true,
    webhook: null,
    secret: null,
    ...change,
  };
}

export function message(id: string, change: Partial<Message> = {}): Message {
  return {
    id,
    channel: "mail",
    kind: "invite",
    name: "海州市教育局",
    contact: "林嘉禾",
    state: "sent",
    attempts: 1,
    created_at: Date.now() - 60_000,
    due_at: Date.now() - 60_000,
    sent_at: change.state === undefined || change.state === "sent" ? Date.now() - 50_000 : null,
    reason: "",
    detail: "",
    doubtful: false,
    opened_at: null,
    answered_at: null,
    ...change,
  };
}

const VARIABLES = [
  { en: "unit", zh: "单位" },
  { en: "contact", zh: "联络员" },
  { en: "meeting", zh: "会议" },
  { en: "time", zh: "时间" },
  { en: "venue", zh: "会场" },
  { en: "place", zh: "地点" },
  { en: "quota", zh: "人数" },
  { en: "rank", zh: "职级" },
  { en: "deadline", zh: "截止" },
  { en: "link", zh: "链接" },
  { en: "office", zh: "主办单位" },
  { en: "changes", zh: "变更" },
  { en: "reason", zh: "原因" },
  { en: "units", zh: "单位名单" },
];

export function outboxHandlers(office: Office, links: () => Links): Pick<Handlers, Sending> {
  const shown = (): ReturnType<Handlers["show_outbox"]> => {
    const count = (state: Message["state"]) => office.messages.filter((one) => one.state === state).length;
    return {
      meeting: links().meeting,
      messages: structuredClone(office.messages),
      added: 0,
      queued: count("queued"),
      sent: count("sent"),
      failed: count("failed"),
      opened: 0,
      outdated: office.outdated,
      untold: links().links.filter(({ told_at }) => told_at === null).length,
      paused: office.channels.paused,
      outdated_by_hand: 0,
      quiet_until: office.quietUntil,
      quiet_zone: office.channels.quiet.time_zone,
    };
  };
  const text: Handlers["show_message_text"] = ({ place, kind, language }) =>
    office.texts.get(`${place} ${kind} ${language}`) ?? {
      place,
      kind,
      language,
      subject: place === "mail" ? "会议通知：{会议}" : "",
      body: "{单位} {联络员}：\n    请贵单位参加“{会议}”。\n时间：{时间}\n会场：{会场} {地点}\n名额：{人数} 人\n{职级}\n回执截止：{截止}\n{链接}\n{主办单位}",
      is_default: true,
      variables: VARIABLES,
    };
  const recipients = (input: Parameters<Handlers["preview_messages"]>[0]): Recipient[] => {
    const { kind, channel, robot: id, invitations } = input;
    const group = office.channels.robots.find((one) => one.id === id);
    if (channel !== "mail" && channel !== "sms")
      return [
        {
          invitation: null,
          unit: null,
          name: group?.name ?? "",
          contact: "",
          address: "",
          subject: "",
          text: "以下单位尚未回执，请打开各自的链接提交：市人社局、市卫健委、市审计局",
          segments: 0,
          left_out: null,
        },
      ];
    const silent = silentUnits(office);
    return links()
      .links.filter(({ invitation }) => invitations?.includes(invitation) ?? true)
      .map((link) => {
        const mail = office.units.find(({ id: unit }) => unit === link.unit)?.contacts[0]?.mail ?? "";
        const address = channel === "mail" ? mail : link.phone;
        return {
          invitation: link.invitation,
          unit: link.unit,
          name: link.unit_name,
          contact: link.contact_name,
          address,
          subject: "会议通知：2026年全市教育督导工作会议",
          text: `${link.unit_name} ${link.contact_name}：\n请贵单位参加“2026年全市教育督导工作会议”。\n${input.note}\n${link.url}`,
          segments: channel === "sms" ? 2 : 0,
          left_out: leftOut(kind, link, address, silent.has(link.unit)),
        };
      });
  };
  return {
    show_channels: () => structuredClone(office.channels),
    save_channels: ({ mail, sms, robots, ...rest }) => {
      office.channels = {
        ...rest,
        mail: { ...mail, password: null, has_password: kept(mail.password, mail.has_password) },
        sms: { ...sms, secret: null, has_secret: kept(sms.secret, sms.has_secret) },
        robots: robots.map((one) => ({
          ...one,
          webhook: null,
          has_webhook: kept(one.webhook, one.has_webhook),
          secret: null,
          has_secret: kept(one.secret, one.has_secret),
        })),
      };
      return structuredClone(office.channels);
    },
    pause_outbox: ({ paused }) => {
      office.channels.paused = paused;
      return structuredClone(office.channels);
    },
    test_channel: () => office.tested,
    show_message_text: text,
    save_message_text: ({ body, subject, ...which }) => {
      const key = `${which.place} ${which.kind} ${which.language}`;
      office.texts.delete(key);
      if (body !== "") office.texts.set(key, { ...text(which), subject, body, is_default: false });
      return text(which);
    },
    preview_messages: (input) => {
      const all = recipients(input);
      const going = all.filter(({ left_out }) => left_out === null);
      const segments = going.reduce((sum, one) => sum + one.segments, 0);
      return {
        recipients: all,
        count: going.length,
        segments,
        cost: segments * office.channels.sms.price,
        ready: true,
        reachable: office.reachable,
      };
    },
    send_messages: (input) => {
      const going = recipients(input).filter(({ left_out }) => left_out === null);
      const queued = going.map((one) =>
        message(`message-${office.messages.length}-${one.name}`, {
          channel: input.channel,
          kind: input.kind,
          name: one.name,
          contact: one.contact,
          state: "queued",
          attempts: 0,
        }),
      );
      office.messages = [...queued, ...office.messages];
      return { ...shown(), added: queued.length };
    },
    show_outbox: shown,
    stop_messages: () => {
      for (const one of office.messages) if (one.state === "queued") one.state = "stopped";
      return shown();
    },
    retry_messages: ({ messages }) => {
      for (const one of office.messages)
        if (messages === null || messages.includes(one.id))
          Object.assign(one, { state: "queued", attempts: 0 });
      return shown();
    },
  };
}

/** Whether a secret is kept once it was given anew, or not. */
function kept(given: string | null, before: boolean): boolean {
  return given === null ? before : given !== "";
}

function leftOut(
  kind: string,
  { state, told_at }: Links["links"][number],
  address: string,
  silent: boolean,
): string | null {
  if (state === "revoked") return "revoked";
  if (kind === "invite" && told_at !== null) return "told_already";
  if ((kind === "change" || kind === "call_off") && told_at === null) return "not_told_yet";
  if (kind === "call_off") return "not_called_off";
  if (kind === "change") return "nothing_changed";
  if (kind === "remind" && !silent) return "answered";
  return address === "" ? "no_address" : null;
}
