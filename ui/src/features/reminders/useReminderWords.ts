/** A reminder in words: how long before what, and by what it goes out. */
import type { Channels, ReminderAnchor, ReminderInput } from "../../api/contract";
import { useChannelWords } from "../../components/useChannelWords";
import { useText } from "../../text/useText";
import { type SpanUnit, spanOf } from "./plan";

const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" } as const;

export function useReminderWords() {
  const t = useText();
  const channelWords = useChannelWords();
  const lengths: Record<SpanUnit, (count: number) => string> = {
    minute: (count) => t("duration-minutes", { count }),
    hour: (count) => t("duration-hours", { count }),
    day: (count) => t("duration-days", { count }),
  };
  const when = ({ anchor, minutes_before }: Pick<ReminderInput, "anchor" | "minutes_before">) => {
    const { amount, unit } = spanOf(minutes_before);
    const length = lengths[unit](amount);
    const words: Record<ReminderAnchor, string> = {
      deadline: t("reminder-before-deadline", { length }),
      start: t("reminder-before-start", { length }),
    };
    return words[anchor];
  };
  const by = ({ channel, robot, language }: ReminderInput, { robots }: Channels) => {
    const group = robots.find(({ id }) => id === robot)?.name ?? "";
    const name =
      group === "" ? channelWords[channel] : t("send-group", { channel: channelWords[channel], name: group });
    return `${name} · ${LANGUAGE_NAMES[language]}`;
  };
  return { when, by };
}
