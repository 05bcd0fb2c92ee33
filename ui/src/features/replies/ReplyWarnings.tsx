/** Quota, rank and required questions bind the unit; the organiser may go beyond them and is told so. */
import { Form } from "antd";
import type { Question, UnitReply } from "../../api/contract";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";
import { type ReplyFields, warningsOf } from "./replyFields";

export function ReplyWarnings({ reply, questions }: { reply: UnitReply; questions: Question[] }) {
  const t = useText();
  const { rankWords } = useTermWords();
  const lines: ReplyFields["lines"] = Form.useWatch("lines") ?? [];
  const answers: ReplyFields["answers"] = Form.useWatch("answers") ?? {};
  const { over, rankMissing, unanswered } = warningsOf({ lines, answers }, reply, questions);
  const words = [
    over > 0 && t("over-quota-by", { count: over }),
    rankMissing && t("rank-warning", { rank: rankWords[reply.rank] }),
    unanswered.length > 0 &&
      t("unanswered-warning", { questions: unanswered.join(t("list-separator")), count: unanswered.length }),
  ].filter((word) => word !== false);
  return (
    <div role="status" className={styles.warnings}>
      {words.map((word) => (
        <p key={word}>{word}</p>
      ))}
    </div>
  );
}
