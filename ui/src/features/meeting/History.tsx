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
                    <MovedFrom from={entry.text_args.from} to={entry.text_args.to} />
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

const INSTANT = /^-?\d{10,}$/;

/** When the meeting was to start, and when it starts instead. */
function MovedFrom({ from = "", to = "" }: { from: string | undefined; to: string | undefined }) {
  const t = useText();
  const dates = useDates();
  // A change of state has a `to` of another kind.
  if (!INSTANT.test(from) || !INSTANT.test(to)) return null;
  const times = { from: dates.dateTime(Number(from)), to: dates.dateTime(Number(to)) };
  return <span> {t("history-moved", times)}</span>;
}

/** What of the plan was changed. */
function ChangedParts({ fields }: { fields: string }) {
  const t = useText();
  const words = usePartWords();
  if (fields === "") return null;
  const names = fields.split(",").map((part) => words(part.trim()));
  return <span className="muted"> {t("history-parts", { parts: names.join(t("list-separator")) })}</span>;
}
