/** How many messages went on their way, and how many contacts no channel reaches. */
import { useCallback } from "react";
import { useText } from "../../text/useText";

export function useToldWords(): (told: { queued: number; unreached: number }) => string {
  const t = useText();
  return useCallback(
    ({ queued, unreached }) =>
      unreached === 0 ? t("told-queued", { queued }) : t("told-unreached", { queued, unreached }),
    [t],
  );
}
