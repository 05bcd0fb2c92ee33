import type { Attendee, UnitReply } from "../../api/contract";
import { StatusTag } from "../../components/StatusTag";
import { DECISION_STATUS, LABEL_STATUS, type Status } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";

// A stand-in is listed under 代会; the person replaced is listed as such, with the decision on the request.
const ATTENDS: Status = { tone: "good", icon: "check", text: "answer-attend" };

const ANSWER_STATUS: Record<Attendee["answer"], Status> = {
  attend: ATTENDS,
  leave: LABEL_STATUS.on_leave,
  substitute: LABEL_STATUS.replaced,
};

export function AttendeeList({ reply }: { reply: UnitReply }) {
  const t = useText();
  return (
    <>
      <ul className={styles.people}>
        {reply.attendees.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            <span className="muted">{person.title}</span>
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
            <span className={styles.reason}>
              {[
                person.substitute_for_name && t("in-place-of", { name: person.substitute_for_name }),
                person.reason,
                person.decided_note,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {reply.remark && <p className={styles.remark}>{t("remark-line", { remark: reply.remark })}</p>}
    </>
  );
}
