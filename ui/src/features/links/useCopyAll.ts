/** Gathers every invitation's words into one text for a chat group. A few are asked for at a time. */
import { App } from "antd";
import { useState } from "react";
import { CallError, call } from "../../api/call";
import type { Link } from "../../api/contract";
import { useCopy } from "../../components/useCopy";
import { usePreferences } from "../../preferences/Preferences";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";

const AT_ONCE = 6;

export function useCopyAll() {
  const t = useText();
  const copy = useCopy();
  const failureText = useFailureText();
  const { message } = App.useApp();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);

  const gather = async (links: Link[]): Promise<string[]> => {
    const texts: string[] = [];
    for (let from = 0; from < links.length; from += AT_ONCE) {
      const some = links.slice(from, from + AT_ONCE);
      const cards = await Promise.all(
        some.map(({ invitation }) => call("show_link", { invitation, language })),
      );
      texts.push(...cards.map((card) => card.text));
    }
    return texts;
  };

  return {
    busy,
    copy: async (links: Link[]) => {
      setBusy(true);
      try {
        const texts = await gather(links);
        await copy(texts.join("\n\n"), t("links-copied-all", { count: texts.length }));
      } catch (thrown) {
        message.error(failureText(thrown instanceof CallError ? thrown : { code: "unknown", args: {} }));
      } finally {
        setBusy(false);
      }
    },
  };
}
