/** A journal line in words. The core keeps the facts; the catalogue makes the sentence. */
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";
import type { JournalEntry } from "../../api/contract";

export const journalKey = (action: string) => `journal-${action.replaceAll("_", "-")}`;

export function useJournalText(): (entry: JournalEntry) => string {
  const { l10n } = useLocalization();
  return useCallback(
    ({ action, text_args: facts }) => {
      // Units that were taken out of a venue are the one case with a sentence of its own.
      const key =
        action === "assign_unit" && facts.venue === "" ? "journal-unassign-unit" : journalKey(action);
      const text = l10n.getBundle(key) === null ? action : l10n.getString(key, numbered(facts));
      const { reason, conflicts } = facts;
      if (reason) return l10n.getString("journal-with-reason", { text, reason });
      const overlaps = Number(conflicts ?? 0);
      return overlaps > 0 ? l10n.getString("journal-with-conflicts", { text, conflicts: overlaps }) : text;
    },
    [l10n],
  );
}

/** Whole numbers arrive as text; as numbers they choose the plural. */
function numbered(facts: Record<string, string>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, /^\d{1,9}$/.test(value) ? Number(value) : value]),
  );
}
