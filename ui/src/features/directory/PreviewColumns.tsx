/** Which column of the file was taken for which field, and what was left out. */
import { Alert } from "antd";
import type { RosterPreview } from "../../api/contract";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { useFieldWords } from "./useFieldWords";

export function PreviewColumns({ preview, fileName }: { preview: RosterPreview; fileName: string }) {
  const t = useText();
  const fieldWords = useFieldWords();
  return (
    <Panel title={fileName}>
      <dl className={styles.columns} aria-label={t("roster-mapping")}>
        {preview.columns.map(({ field, header }) => (
          <div key={field} data-missing={header === null}>
            <dt>{fieldWords(field)}</dt>
            <dd>{header ?? t("roster-no-column")}</dd>
          </div>
        ))}
      </dl>
      {preview.new_venues.length > 0 && (
        <p>
          {t("roster-new-venues", {
            count: preview.new_venues.length,
            venues: preview.new_venues.join(t("list-separator")),
          })}
        </p>
      )}
      {preview.put_away.length > 0 && <PutAway contacts={preview.put_away} />}
      {preview.ignored.length > 0 && (
        <details>
          <summary>{t("roster-ignored", { count: preview.ignored.length })}</summary>
          <ul className={styles.ignored}>
            {preview.ignored.map(({ row, text }) => (
              <li key={row}>{t("roster-ignored-row", { row, text })}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

/** Contacts that the roster no longer names: the import puts them away, which is seldom seen coming. */
function PutAway({ contacts }: { contacts: RosterPreview["put_away"] }) {
  const t = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          <strong>{t("roster-put-away", { count: contacts.length })}</strong>
          <ul>
            {contacts.map(({ unit, contact }) => (
              <li key={`${unit} ${contact}`}>
                {unit}
                {t("colon")}
                {contact}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
