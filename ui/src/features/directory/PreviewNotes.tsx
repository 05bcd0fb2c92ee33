/** What an import would do besides the rows: new units, contacts and venues, who is put away, what is left out. */
import { Alert } from "antd";
import type { RosterPreview } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

export function PreviewNotes({ preview }: { preview: RosterPreview }) {
  const t = useText();
  return (
    <>
      <p>{t("roster-new-counts", { units: preview.new_units, contacts: preview.new_contacts })}</p>
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
              <li key={`${row} ${text}`}>{t("roster-ignored-row", { row, text })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
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
          <ul className={styles.putAway}>
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
