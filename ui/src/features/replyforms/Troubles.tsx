/** What is wrong with a form, with the row where it is; mild where it may be taken in all the same. */
import type { FilledForm } from "../../api/contract";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";

interface Props extends Pick<FilledForm, "troubles"> {
  mild?: boolean;
}

export function Troubles({ troubles, mild = false }: Props) {
  const t = useText();
  const failureText = useFailureText();
  return troubles.map(({ row, failure }) => (
    <span
      key={`${row} ${failure.code} ${JSON.stringify(failure.args)}`}
      className={mild ? styles.warning : styles.trouble}
    >
      {row === null ? failureText(failure) : t("roster-ignored-row", { row, text: failureText(failure) })}
    </span>
  ));
}
