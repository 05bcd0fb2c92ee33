/** Imports made so far; each can be taken back. */
import { useRosterImports } from "../../api/queries";
import { useDates } from "../../components/dates";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { PastFiles } from "../../components/PastFiles";
import { useText } from "../../text/useText";
import { useUndoImport } from "./useUndoImport";

export function PastImports() {
  const t = useText();
  const dates = useDates();
  const undo = useUndoImport();
  const query = useRosterImports();
  if (query.data?.imports.length === 0) return null;
  return (
    <Panel title={t("roster-past")}>
      <Loaded query={query} rows={2}>
        {({ imports }) => (
          <PastFiles
            files={imports}
            about={({ at }) => dates.named(at)}
            came={({ added, changed }) => t("roster-past-counts", { added, changed })}
            onUndo={({ id, file }) => undo.run({ id, file })}
          />
        )}
      </Loaded>
    </Panel>
  );
}
