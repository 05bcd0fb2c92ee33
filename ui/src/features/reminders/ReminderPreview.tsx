/** The words that a reminder would carry now, to the first who would get it. */
import { Button } from "antd";
import { useState } from "react";
import type { ReminderInput } from "../../api/contract";
import { useRecipients } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import { isGoing } from "../outbox/sendPlan";
import { WordsOf } from "../outbox/WordsOf";

interface Props {
  meeting: string;
  by: Pick<ReminderInput, "channel" | "robot" | "language">;
}

export function ReminderPreview({ meeting, by }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t("reminder-preview-hide") : t("reminder-preview")}
      </Button>
      {open && <Words meeting={meeting} by={by} />}
    </div>
  );
}

function Words({ meeting, by }: Props) {
  const t = useText();
  const preview = useRecipients({
    meeting,
    kind: "remind",
    note: "",
    invitations: null,
    with_files: false,
    with_form: false,
    ...by,
  });
  return (
    <Loaded query={preview} rows={3}>
      {({ recipients }) => {
        const first = recipients.find(isGoing);
        return first ? (
          <WordsOf recipient={first} channel={by.channel} />
        ) : (
          <p className="muted">{t("reminder-preview-nobody")}</p>
        );
      }}
    </Loaded>
  );
}
