/** Imports made so far; each can be taken back. */
import { Button } from "antd";
import { useRosterImports } from "../../api/queries";
import { useDates } from "../../components/dates";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
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
          <ul className={styles.past}>
            {imports.map(({ id, file, at, added, changed, undone }) => (
              <li key={id}>
                <span>{file}</span>
                <span className="muted">{dates.named(at)}</span>
                <span className="muted">{t("roster-past-counts", { added, changed })}</span>
                {undone ? (
                  <span className="muted">{t("roster-undone-already")}</span>
                ) : (
                  <Button
                    size="small"
                    aria-label={t("roster-undo-named", { file })}
                    onClick={() => undo.run({ id, file })}
                  >
                    {t("undo")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
