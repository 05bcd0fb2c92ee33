/** One sending while it is being put together: what is chosen, who would get what, and sending it. */
import { App } from "antd";
import { useState } from "react";
import type { Input } from "../../api/contract";
import { useChannels, useLinks, useOutbox, useRecipients } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { isPersonal, type Purpose } from "../../components/useChannelWords";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { type Asked, chargeOf, choicesOf, chosenOf, reachingOf, takesNote } from "./sendPlan";
import { useSettled } from "./useSettled";

const NOBODY: ReadonlySet<string> = new Set();

export function useSending(meeting: string, asked: Asked, onSent: () => void) {
  const t = useText();
  const { message } = App.useApp();
  const preferences = usePreferences();
  const [kind, setKind] = useState<Purpose>(asked.kind);
  const [key, setKey] = useState<string | null>(null);
  const [language, setLanguage] = useState(preferences.language);
  const [note, setNote] = useState("");
  const [withFiles, setWithFiles] = useState(false);
  const [withForm, setWithForm] = useState(false);
  const [takenOut, setTakenOut] = useState(NOBODY);
  const channels = useChannels();
  const outbox = useOutbox(meeting).data;
  const command = useCommand("send_messages", { showsFailure: true });

  const choices = channels.data && choicesOf(channels.data, asked.invitations !== null);
  const links = useLinks(meeting).data?.links;
  const choice =
    choices?.find((one) => one.key === key) ??
    (choices && reachingOf(choices, asked.invitations, links ?? []));
  const words = takesNote(kind) ? note.trim() : "";
  const settled = useSettled(words);
  const input: Input<"preview_messages"> | null = choice
    ? {
        meeting,
        kind,
        channel: choice.channel,
        robot: choice.robot,
        language,
        note: settled,
        invitations: asked.invitations,
        // Only a mail carries anything.
        with_files: withFiles && choice.channel === "mail",
        with_form: withForm && choice.channel === "mail",
      }
    : null;
  const preview = useRecipients(input);
  const recipients = preview.data?.recipients ?? [];
  const chosen = chosenOf(recipients, takenOut);
  // What is shown must be what is sent.
  const fresh = !preview.isPlaceholderData && settled === words;
  const questionMissing = kind === "ask_back" && words === "";

  const send = () => {
    if (!input || !choice) return;
    const ids = chosen.flatMap(({ invitation }) => invitation ?? []);
    command.mutate(
      { ...input, invitations: isPersonal(choice.channel) ? ids : null },
      {
        onSuccess: ({ added }) => {
          // The same words to the same contact are one message.
          if (added > 0) message.success(t("send-queued", { count: added }));
          else message.info(t("send-none-queued"));
          onSent();
        },
      },
    );
  };
  return {
    meeting,
    kind,
    setKind,
    choices,
    choice,
    setKey,
    language,
    setLanguage,
    note,
    setNote,
    withFiles,
    setWithFiles,
    withForm,
    setWithForm,
    channels,
    outbox,
    preview,
    recipients,
    chosen,
    takenOut,
    setTakenOut,
    charge: chargeOf(chosen, channels.data?.sms.price ?? 0),
    ready: fresh && preview.data?.ready === true && chosen.length > 0 && !questionMissing,
    busy: command.isPending,
    failure: command.error,
    send,
  };
}

export type Sending = ReturnType<typeof useSending>;
