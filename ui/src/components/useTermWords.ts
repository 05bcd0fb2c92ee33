/** The words for whom a unit is asked to send. */
import type { Rank, Standing } from "../api/contract";
import { useText } from "../text/useText";

export function useTermWords() {
  const t = useText();
  const rankWords: Record<Rank, string> = {
    principal: t("rank-principal"),
    deputy: t("rank-deputy"),
    any: t("rank-any"),
  };
  const standingWords: Record<Standing, string> = {
    attend: t("standing-attend"),
    sit_in: t("standing-sit-in"),
    listen: t("standing-listen"),
    guest: t("standing-guest"),
  };
  return { rankWords, standingWords };
}
