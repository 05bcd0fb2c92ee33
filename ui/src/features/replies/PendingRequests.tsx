/** Leave and substitutes that wait for a yes or no, one by one or many at once. */
import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Attendee, Failure, UnitReply } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { StatusTag } from "../../components/StatusTag";
import { LABEL_STATUS } from "../../components/status";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import { RefuseModal } from "./RefuseModal";
import styles from "./Replies.module.css";
import { standInOf } from "./replyLines";
import { useDecide } from "./useDecide";

interface Request {
  person: Attendee;
  unit: string;
  /** Who would come instead, when that is what is asked. */
  standIn: Attendee | null;
}

function requestsOf(units: UnitReply[]): Request[] {
  return units.flatMap((unit) =>
    unit.attendees
      .filter((person) => person.decision === "pending" && person.substitute_for === null)
      .map((person) => ({ person, unit: unit.unit_name, standIn: standInOf(unit, person.id) })),
  );
}

export function PendingRequests({ units }: { units: UnitReply[] }) {
  const t = useText();
  const decide = useDecide();
  const sayFailure = useSayFailure();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const requests = requestsOf(units);
  const ids = requests.map(({ person }) => person.id);
  const marked = ids.filter((id) => chosen.has(id));
  if (requests.length === 0) return null;

  const mark = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const approve = async (attendees: string[]) => sayFailure((await decide.approve(attendees)).failure);
  const askRefuse = (attendees: string[]) => {
    setFailure(null);
    setRefusing(attendees);
  };
  const refuse = async (note: string) => {
    setFailure(null);
    const decided = await decide.refuse(refusing, note);
    setRefusing(decided.left);
    setFailure(decided.failure);
  };
  return (
    <Panel
      title={t("requests-title", { count: requests.length })}
      extra={
        <div className={formStyles.buttons}>
          <Checkbox
            checked={marked.length === ids.length}
            indeterminate={marked.length > 0 && marked.length < ids.length}
            onChange={(event) => setChosen(new Set(event.target.checked ? ids : []))}
          >
            {t("choose-all")}
          </Checkbox>
          {marked.length > 0 && (
            <>
              <Button loading={decide.busy} onClick={() => approve(marked)}>
                {t("approve-chosen", { count: marked.length })}
              </Button>
              <Button onClick={() => askRefuse(marked)}>
                {t("refuse-chosen", { count: marked.length })}
              </Button>
            </>
          )}
        </div>
      }
    >
      <ul className={styles.requests}>
        {requests.map((request) => (
          <li key={request.person.id}>
            <Checkbox
              checked={chosen.has(request.person.id)}
              onChange={() => mark(request.person.id)}
              aria-label={t("choose-person", { name: request.person.name })}
            />
            <StatusTag
              status={request.person.answer === "leave" ? LABEL_STATUS.on_leave : LABEL_STATUS.substitute}
            />
            <RequestWords {...request} />
            <span className={formStyles.buttons}>
              <Button size="small" loading={decide.busy} onClick={() => approve([request.person.id])}>
                {t("approve")}
              </Button>
              <Button size="small" onClick={() => askRefuse([request.person.id])}>
                {t("refuse")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <RefuseModal
        open={refusing.length > 0}
        busy={decide.busy}
        failure={failure}
        onCancel={() => setRefusing([])}
        onRefuse={refuse}
      />
    </Panel>
  );
}

function RequestWords({ person, unit, standIn }: Request) {
  const t = useText();
  return (
    <span className={styles.words}>
      <span>
        <strong>{person.name}</strong> {person.title} <span className="muted">{unit}</span>
      </span>
      <span className="muted">
        {[
          standIn && t("replaced-by", { name: [standIn.name, standIn.title].filter(Boolean).join(" ") }),
          person.reason,
        ]
          .filter(Boolean)
          .join(" · ") || t("no-reason-given")}
      </span>
    </span>
  );
}
