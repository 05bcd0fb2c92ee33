/** What the record would not take, each with its reason, until somebody has read it. */
import { Alert, Button } from "antd";
import type { DeskPerson } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { type DeskEntry, idOf } from "./entries";
import type { OutboxState } from "./outbox";

interface Props {
  refused: OutboxState["refused"];
  people: DeskPerson[];
  onDismiss(entry: DeskEntry): void;
}

export function Refusals({ refused, people, onDismiss }: Props) {
  const t = useText();
  const dates = useDates();
  const failureText = useFailureText();
  const names = new Map(people.map((person) => [person.id, person.name]));
  for (const { entry } of refused) {
    if (entry.kind === "walk_in") names.set(entry.walkIn.id, entry.walkIn.name);
  }
  const words = (entry: DeskEntry) =>
    entry.kind === "walk_in"
      ? t("desk-refused-walk-in", { name: entry.walkIn.name })
      : t("desk-refused-event", {
          kind: entry.event.kind,
          name: names.get(entry.event.attendee) ?? "",
          at: dates.time(entry.event.at),
        });
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t("desk-refused", { count: refused.length })}
      description={
        <ul className={styles.refusals}>
          {refused.map(({ entry, failure }) => (
            <li key={idOf(entry)}>
              <span>
                <strong>{words(entry)}</strong> {failureText(failure)}
              </span>
              <Button
                aria-label={t("desk-refused-read", { what: words(entry) })}
                onClick={() => onDismiss(entry)}
              >
                {t("desk-refused-dismiss")}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
