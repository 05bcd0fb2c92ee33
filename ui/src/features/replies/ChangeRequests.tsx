/** Changes that units ask for after the deadline: what each would do, and a yes or no. */
import type { Question, UnitReply } from "../../api/contract";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { ChangeCard } from "./ChangeCard";
import styles from "./Replies.module.css";

interface Props {
  meeting: string;
  units: UnitReply[];
  questions: Question[];
}

/** So many are read at a glance; more are opened one by one. */
const OPEN = 3;

export function ChangeRequests({ meeting, units, questions }: Props) {
  const t = useText();
  const asking = units.flatMap((unit) => (unit.request === null ? [] : [{ unit, request: unit.request }]));
  if (asking.length === 0) return null;
  return (
    <Panel title={t("changes-title", { count: asking.length })}>
      <ul className={styles.changes}>
        {asking.map(({ unit, request }) => (
          <li key={request.id}>
            <ChangeCard
              meeting={meeting}
              reply={unit}
              request={request}
              questions={questions}
              open={asking.length <= OPEN}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
