/** The venue that is called now: what to read out, what it answers, how many are there. */
import { Button } from "antd";
import { useState } from "react";
import type { CalledVenue, Counts, RollCall, RollCallAnswer } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import { PhoneLink } from "../../components/PhoneLink";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import { CallFields } from "./CallFields";
import styles from "./RollCall.module.css";
import { progress, withDigit, withoutDigit } from "./rollCall";
import type { Calling } from "./useCalling";
import { useRollCallKeys } from "./useRollCallKeys";

interface Props {
  venue: CalledVenue;
  call: RollCall;
  calling: Calling;
  /** The venue's counts as they stand now; they may be newer than the roll call's. */
  counts: Counts | undefined;
  onResult(): void;
}

export function CallingNow({ venue, call, calling, counts, onResult }: Props) {
  const t = useText();
  const [draft, setDraft] = useState(() => calling.draftOf(venue));
  const count = (next: (headcount: number | null) => number | null) =>
    setDraft((before) => ({ ...before, headcount: next(before.headcount) }));
  useRollCallKeys({
    answer: (answer) => calling.answer(answer, draft),
    undo: calling.undo,
    digit: (digit) => count((before) => withDigit(before, digit)),
    erase: () => count(withoutDigit),
  });
  return (
    <section className={styles.now} aria-label={venue.name}>
      <p className={styles.facts}>
        <span>{t("roll-call-progress", { ...progress(call) })}</span>
        {call.round > 1 && <span>{t("roll-call-round", { round: call.round })}</span>}
        <span>
          {venue.coordinator} <PhoneLink phone={venue.coordinator_phone} />
        </span>
        <Timer />
      </p>
      <h2>{venue.name}</h2>
      <p className={styles.script}>{t("roll-call-script", { venue: venue.name })}</p>
      {calling.failure && <FailureNotice failure={calling.failure} />}
      <CallFields
        draft={draft}
        present={counts?.present ?? venue.present}
        expected={counts === undefined ? venue.expected : counts.expected - counts.leave}
        onDraft={setDraft}
      />
      <Answers busy={calling.busy} onAnswer={(answer) => calling.answer(answer, draft)} />
      <p className={styles.facts}>
        {calling.last && (
          <Button disabled={calling.busy} onClick={calling.undo}>
            {t("roll-call-undo", { venue: calling.last.venue.name })} <kbd className={styles.key}>U</kbd>
          </Button>
        )}
        {call.result !== "" && (
          <Button type="link" onClick={onResult}>
            {t("roll-call-show-result")}
          </Button>
        )}
      </p>
    </section>
  );
}

function Answers({ busy, onAnswer }: { busy: boolean; onAnswer(answer: RollCallAnswer): void }) {
  const t = useText();
  const answers = [
    { answer: "heard", key: t("key-space"), words: t("roll-call-heard") },
    { answer: "faulty", key: "F", words: t("roll-call-faulty") },
    { answer: "no_answer", key: "N", words: t("roll-call-no-answer") },
  ] as const;
  return (
    <div className={styles.answers}>
      {answers.map(({ answer, key, words }) => (
        <Button
          key={answer}
          size="large"
          type={answer === "heard" ? "primary" : "default"}
          disabled={busy}
          onClick={() => onAnswer(answer)}
        >
          {words} <kbd className={styles.key}>{key}</kbd>
        </Button>
      ))}
    </div>
  );
}

const SECOND = 1000;
const two = (value: number) => String(value).padStart(2, "0");

/** Since the call began. */
function Timer() {
  const t = useText();
  const [began] = useState(Date.now);
  const seconds = Math.max(0, Math.floor((useNow(SECOND) - began) / SECOND));
  return (
    <span className="num" role="timer" aria-label={t("roll-call-timer")}>
      {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
    </span>
  );
}
