/** An answer opened: people with what was decided, the organiser's questions, the remark. */
import { Button } from "antd";
import type { Attendee, Question, UnitReply } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { StatusTag } from "../../components/StatusTag";
import { DECISION_STATUS, LABEL_STATUS, type Status } from "../../components/status";
import { usePersonRanks } from "../../components/usePersonRanks";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import { LeaveNoteLink } from "./LeaveNoteLink";
import styles from "./Replies.module.css";
import { isPending } from "./requests";

// A stand-in is listed under 代会; the person replaced is listed as such, with the decision on the request.
const ATTENDS: Status = { tone: "good", icon: "check", text: "answer-attend" };

const ANSWER_STATUS: Record<Attendee["answer"], Status> = {
  attend: ATTENDS,
  leave: LABEL_STATUS.on_leave,
  substitute: LABEL_STATUS.replaced,
};

export interface Deciding {
  busy: boolean;
  onApprove(attendee: string): void;
  onRefuse(attendee: string): void;
}

interface Props {
  meeting: string;
  reply: UnitReply;
  questions: Question[];
  /** null: nothing can be decided any more. */
  deciding: Deciding | null;
}

export function AttendeeList({ meeting, reply, questions, deciding }: Props) {
  const t = useText();
  return (
    <>
      <ul className={styles.people}>
        {reply.attendees.map((person) => (
          <li key={person.id}>
            <Who person={person} reply={reply} />
            <span className="muted num">{person.phone}</span>
            <span>
              <StatusTag
                status={
                  person.substitute_for === null ? ANSWER_STATUS[person.answer] : LABEL_STATUS.substitute
                }
              />{" "}
              {person.decision !== "none" && person.substitute_for === null && (
                <StatusTag status={DECISION_STATUS[person.decision]} />
              )}
            </span>
            <Why meeting={meeting} person={person} />
            {deciding && isPending(person) && <Decide person={person} {...deciding} />}
          </li>
        ))}
      </ul>
      {questions.length > 0 && <Answers reply={reply} questions={questions} />}
      {reply.remark && <p className={styles.remark}>{t("remark-line", { remark: reply.remark })}</p>}
    </>
  );
}

function Who({ person, reply }: { person: Attendee; reply: UnitReply }) {
  const ranks = usePersonRanks();
  const { standingWords } = useTermWords();
  const rest = [
    person.title,
    reply.rank !== "any" && person.substitute_for === null && ranks[person.rank],
    person.standing !== reply.standing && standingWords[person.standing],
  ];
  return (
    <span>
      <strong>{person.name}</strong> <span className="muted">{rest.filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function Why({ meeting, person }: { meeting: string; person: Attendee }) {
  const t = useText();
  const instead = person.substitute_for_name && t("in-place-of", { name: person.substitute_for_name });
  return (
    <span className={styles.reason}>
      {[instead, person.reason, person.decided_note].filter(Boolean).join(" · ")}
      {person.note && <LeaveNoteLink meeting={meeting} attendee={person.id} note={person.note} />}
    </span>
  );
}

function Decide({ person, busy, onApprove, onRefuse }: Deciding & { person: Attendee }) {
  const t = useText();
  const args = { name: person.name };
  return (
    <span className={formStyles.buttons}>
      <Button
        size="small"
        loading={busy}
        aria-label={t("approve-for", args)}
        onClick={() => onApprove(person.id)}
      >
        {t("approve")}
      </Button>
      <Button size="small" aria-label={t("refuse-for", args)} onClick={() => onRefuse(person.id)}>
        {t("refuse")}
      </Button>
    </span>
  );
}

function Answers({ reply, questions }: { reply: UnitReply; questions: Question[] }) {
  const t = useText();
  const said = new Map(reply.answers.map(({ question, answer }) => [question, answer]));
  return (
    <dl className={styles.answers}>
      {questions.map(({ id, wording }) => (
        <div key={id}>
          <dt>{wording}</dt>
          <dd>{said.get(id) || <span className="muted">{t("not-answered")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
