import type { PersonRank } from "../api/contract";
import { useText } from "../text/useText";

export function usePersonRanks(): Record<PersonRank, string> {
  const t = useText();
  return {
    principal: t("person-rank-principal"),
    deputy: t("person-rank-deputy"),
    other: t("person-rank-other"),
  };
}
