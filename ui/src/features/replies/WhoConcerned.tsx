/** Whom a decision is about: people with their units; of many the first, and how many they are. */
import { useText } from "../../text/useText";
import type { Request } from "./requests";

/** So many are read before a button is pressed. */
const NAMED = 5;

export function WhoConcerned({ requests }: { requests: Request[] }) {
  const t = useText();
  const names = requests
    .slice(0, NAMED)
    .map(({ person, unit }) => t("person-of-unit", { name: person.name, unit }))
    .join(t("list-separator"));
  const count = requests.length;
  return <p>{count > NAMED ? t("people-among-others", { names, count }) : names}</p>;
}
