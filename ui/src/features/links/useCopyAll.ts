/** Copies every invitation's words as one text, for a chat group. */
import { useState } from "react";
import { call } from "../../api/call";
import { useCopy } from "../../components/useCopy";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import type { MarkTold } from "./useMarkTold";

export function useCopyAll(meeting: string, { offer }: MarkTold) {
  const t = useText();
  const copy = useCopy();
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);

  const copyAll = async () => {
    setBusy(true);
    try {
      const { texts } = await call("list_invitation_texts", { meeting, language });
      const words = texts.map(({ text }) => text).join("\n\n");
      const said = t("links-copied-all", { count: texts.length });
      await copy(words, () =>
        offer(
          said,
          texts.map(({ invitation }) => invitation),
        ),
      );
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, copy: copyAll };
}
