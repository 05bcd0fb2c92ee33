import { StatusIcon, type StatusIconName } from "../../components/StatusIcon";
import type { Tone } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import type { DeskLine } from "./useDesk";

/** Whether the record hears this desk, in a word, with what is still to be handed in. */
export function Connection({ line }: { line: DeskLine }) {
  const t = useText();
  const { tone, icon, text } = looks(line);
  return (
    <span className={styles.connection} data-tone={tone} role="status">
      <StatusIcon name={icon} />
      {t(text, { count: line.waiting })}
    </span>
  );
}

function looks({ online, waiting }: DeskLine): { tone: Tone; icon: StatusIconName; text: string } {
  if (!online) return { tone: "warn", icon: "cross", text: "desk-offline" };
  if (waiting > 0) return { tone: "info", icon: "send", text: "desk-uploading" };
  return { tone: "good", icon: "check", text: "desk-online" };
}
