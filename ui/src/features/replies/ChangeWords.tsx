/** A comparison to read: a line for each person, each answer and the remark, with what goes struck out. */
import type { ReplyLine } from "../../api/contract";
import { StatusTag } from "../../components/StatusTag";
import { CHANGE_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { type Comparison, isEmpty, type PersonChange, type WordChange } from "./changes";
import styles from "./Replies.module.css";
import { RequestNoteLink } from "./RequestNoteLink";
import { usePartNames, usePartValue } from "./useLineWords";

export function ChangeWords({ comparison }: { comparison: Comparison }) {
  const t = useText();
  const { people, answers, remark } = comparison;
  if (isEmpty(comparison)) return <p className="muted">{t("change-none")}</p>;
  return (
    <ul className={styles.differences}>
      {people.map((change) => (
        <li
          className={styles.differenceRow}
          key={`${change.kind} ${change.line.id} ${change.line.name} ${change.line.title}`}
        >
          <StatusTag status={CHANGE_STATUS[change.kind]} />
          <span className={styles.parts}>
            <PersonWords change={change} />
            {change.kind !== "removed" && change.note && (
              <span>
                {t("leave-note")}
                {t("colon")}
                <RequestNoteLink {...change.note} />
              </span>
            )}
          </span>
        </li>
      ))}
      {answers.map(({ question, ...words }) => (
        <li className={styles.differenceRow} key={question}>
          <StatusTag status={CHANGE_STATUS.changed} />
          <Difference name={question} {...words} />
        </li>
      ))}
      {remark && (
        <li className={styles.differenceRow}>
          <StatusTag status={CHANGE_STATUS.changed} />
          <Difference name={t("remark")} {...remark} />
        </li>
      )}
    </ul>
  );
}

function PersonWords({ change }: { change: PersonChange }) {
  const names = usePartNames();
  const value = usePartValue();
  if (change.kind !== "changed") return <Person line={change.line} struck={change.kind === "removed"} />;
  return (
    <>
      <strong>{change.line.name}</strong>
      {change.parts.map(({ part, from, to }) => (
        <Difference key={part} name={names[part]} from={value(part, from)} to={value(part, to)} />
      ))}
    </>
  );
}

function Person({ line, struck }: { line: ReplyLine; struck: boolean }) {
  const t = useText();
  const value = usePartValue();
  const instead =
    line.answer === "substitute" &&
    t("replaced-by", { name: [line.substitute_name, line.substitute_title].filter(Boolean).join(" ") });
  const rest = [line.title, line.phone, value("answer", line.answer), instead, line.reason];
  const words = (
    <>
      <strong>{line.name}</strong> <span className="muted">{rest.filter(Boolean).join(" · ")}</span>
    </>
  );
  return struck ? <del>{words}</del> : <span>{words}</span>;
}

function Difference({ name, from, to }: WordChange & { name: string }) {
  const t = useText();
  return (
    <span className={styles.difference}>
      {name}
      {t("colon")}
      <del>{from || t("blank")}</del> → <ins>{to || t("blank")}</ins>
    </span>
  );
}
