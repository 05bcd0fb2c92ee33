/** A text while it is being written: what was typed over what is kept. */
import { App } from "antd";
import { useEffect, useState } from "react";
import type { MessageText } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import type { Part } from "./useInsert";

export function useTextDraft(text: MessageText, onUnsaved: (unsaved: boolean) => void) {
  const t = useText();
  const { message } = App.useApp();
  const command = useCommand("save_message_text", { showsFailure: true });
  const [kept, setKept] = useState(text);
  const [typed, setTyped] = useState<Partial<Record<Part, string>>>({});
  useEffect(() => setKept(text), [text]);
  const shown: MessageText = { ...kept, ...typed };
  const edited = shown.subject !== kept.subject || shown.body !== kept.body;
  useEffect(() => onUnsaved(edited), [edited, onUnsaved]);

  const keep = (subject: string, body: string, said: string) => {
    const { place, kind, language } = text;
    command.mutate(
      { place, kind, language, subject, body },
      {
        onSuccess: (saved) => {
          setKept(saved);
          setTyped({});
          message.success(said);
        },
      },
    );
  };
  return {
    shown,
    edited,
    busy: command.isPending,
    failure: command.error,
    write: (part: Part, words: string) => {
      command.reset();
      setTyped((before) => ({ ...before, [part]: words }));
    },
    save: () => keep(shown.subject, shown.body, t("text-saved")),
    restore: () => keep("", "", t("text-restored")),
  };
}
