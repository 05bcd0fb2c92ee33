/** The words one recipient gets. */
import { Alert } from "antd";
import type { ChannelKind, Recipient } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Outbox.module.css";
import { useLeftOutWords } from "./useLeftOutWords";

interface Props {
  recipient: Recipient;
  channel: ChannelKind | undefined;
  /** The table says already whom it is for and why not. */
  inTable?: boolean;
}

export function WordsOf({ recipient, channel, inTable = false }: Props) {
  const t = useText();
  const leftOutWords = useLeftOutWords();
  const { name, contact, address, subject, text, segments, left_out } = recipient;
  const charged = segments > 0 && t("send-segments", { count: segments, length: [...text].length });
  return (
    <div className={styles.words}>
      {!inTable && left_out !== null && (
        <Alert
          type="warning"
          showIcon
          title={t("send-not-to", { name, why: leftOutWords(left_out, channel) })}
        />
      )}
      <div className={styles.letter}>
        {!inTable && (
          <span className="muted">
            {t("send-to", { whom: [name, contact, address].filter(Boolean).join(" · ") })}
          </span>
        )}
        {channel === "mail" && subject && <strong>{subject}</strong>}
        <p>{text}</p>
        {charged && <span className="muted num">{charged}</span>}
      </div>
    </div>
  );
}
