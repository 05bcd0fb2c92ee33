/** Who acted, in words: the core's own names are translated, a contact stands under their own name. */
import { useCallback } from "react";
import { useText } from "../text/useText";

export function useActorName(): (actor: string) => string {
  const t = useText();
  return useCallback(
    (actor) => {
      if (actor === "organiser") return t("actor-organiser");
      return actor === "system" ? t("actor-system") : actor;
    },
    [t],
  );
}
