import { Select } from "antd";
import { useChannelWords } from "../../components/useChannelWords";
import { useText } from "../../text/useText";
import type { ChannelChoice } from "../outbox/sendPlan";
import styles from "./Reminders.module.css";

interface Props {
  choices: ChannelChoice[];
  value: string;
  onChange(key: string): void;
}

export function ChannelSelect({ choices, value, onChange }: Props) {
  const t = useText();
  const words = useChannelWords();
  return (
    <Select
      id="reminder-channel"
      aria-label={t("send-channel")}
      className={styles.channel ?? ""}
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChange}
      options={choices.map(({ key, channel, name }) => ({
        value: key,
        label: name === "" ? words[channel] : t("send-group", { channel: words[channel], name }),
      }))}
    />
  );
}
