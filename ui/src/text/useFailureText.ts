/** A failure in words: what happened, to which thing, what to do. Takes whatever was thrown. */
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";
import { asCallError } from "../api/call";
import { useDates } from "../components/dates";

/** Arguments that carry an instant in epoch milliseconds and are shown as a date. */
const INSTANTS = new Set(["at", "deadline", "opens"]);

export const failureKey = (code: string) => `failure-${code.replaceAll("_", "-")}`;

export function useFailureText(): (failure: unknown) => string {
  const { l10n } = useLocalization();
  const dates = useDates();
  return useCallback(
    (failure) => {
      const { code, args: facts } = asCallError(failure);
      const args = Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [
          name,
          INSTANTS.has(name) && /^\d{11,14}$/.test(value) ? dates.named(Number(value)) : value,
        ]),
      );
      const key = failureKey(code);
      const known = l10n.getBundle(key) !== null;
      return l10n.getString(known ? key : "failure-unknown", args);
    },
    [l10n, dates],
  );
}
