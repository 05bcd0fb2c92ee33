/** What a recipient would read, while it is being written. */
import { Select } from "antd";
import { useState } from "react";
import type { MessageText } from "../../api/contract";
import { useMeetings } from "../../api/queries";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { valueFor } from "./previewValues";
import styles from "./Texts.module.css";
import { rendered } from "./template";
import { usePreviewValues } from "./usePreviewValues";

export function TextPreview({ text }: { text: MessageText }) {
  const t = useText();
  const [meeting, setMeeting] = useState<string | null>(null);
  const meetings = useMeetings().data?.meetings ?? [];
  const value = valueFor(usePreviewValues(text, meeting), text.place);
  const body = rendered(text.body, text.variables, value);
  return (
    <Panel
      title={t("text-preview")}
      extra={
        text.place === "sms" && (
          <span className="muted num">{t("text-length", { count: [...body].length })}</span>
        )
      }
    >
      <Select
        aria-label={t("text-preview-of")}
        value={meeting ?? ""}
        onChange={(chosen) => setMeeting(chosen || null)}
        options={[
          { value: "", label: t("text-example") },
          ...meetings.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <div className={styles.preview} role="status" aria-label={t("text-preview")}>
        {text.place === "mail" && <strong>{rendered(text.subject, text.variables, value)}</strong>}
        <p>{body}</p>
      </div>
    </Panel>
  );
}
