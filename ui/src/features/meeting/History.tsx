/** 历史: who did what and when, newest first. */
import { useParams } from "@tanstack/react-router";
import { useJournal } from "../../api/queries";
import { useDates } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useActorName } from "../../components/useActorName";
import { usePartWords } from "../../components/usePartWords";
import { useText } from "../../text/useText";
import { useJournalText } from "./journalText";
import styles from "./Meeting.module.css";

export function History() {
  const t = useText();
  const dates = useDates();
  const text = useJournalText();
  const actorName = useActorName();
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return (
    <Panel title={t("tab-history") + dates.zoneNote(Date.now())}>
      <Loaded query={useJournal(meeting)}>
        {({ entries }) =>
          entries.length === 0 ? (
            <EmptyState text={t("history-empty")} />
          ) : (
            <ol className={styles.history}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <span className="muted num">{dates.dateTime(entry.at)}</span>
                  <span>{actorName(entry.actor)}</span>
                  <span>
                    {text(entry)}
                    <ChangedParts fields={entry.text_args.fields ?? ""} />
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** What of the plan was changed. */
function ChangedParts({ fields }: { fields: string }) {
  const t = useText();
  const words = usePartWords();
  if (fields === "") return null;
  const names = fields.split(",").map((part) => words(part.trim()));
  return <span className="muted"> {t("history-parts", { parts: names.join(t("list-separator")) })}</span>;
}
