/** How many the venue says are there, beside how many have checked in; and what else there is to note. */
import { Input, InputNumber, type InputRef } from "antd";
import { useRef } from "react";
import { useText } from "../../text/useText";
import styles from "./RollCall.module.css";
import { MOST_HEADS } from "./rollCall";
import type { Draft } from "./useCalling";
import { HEADCOUNT } from "./useRollCallKeys";

interface Props {
  draft: Draft;
  present: number;
  expected: number;
  onDraft(draft: Draft): void;
}

export function CallFields({ draft, present, expected, onDraft }: Props) {
  const t = useText();
  const note = useRef<InputRef>(null);
  const apart = draft.headcount === null ? 0 : draft.headcount - present;
  return (
    <div className={styles.fields}>
      <label htmlFor={HEADCOUNT}>{t("roll-call-headcount")}</label>
      <span className={styles.headcount}>
        <InputNumber<number>
          id={HEADCOUNT}
          size="large"
          min={0}
          max={MOST_HEADS}
          placeholder={t("roll-call-digits")}
          precision={0}
          value={draft.headcount}
          onChange={(headcount) => onDraft({ ...draft, headcount })}
          onPressEnter={() => note.current?.focus()}
        />
        <span className="num">{t("roll-call-checked-in", { present, expected })}</span>
        {apart !== 0 && (
          <span className={styles.apart} role="status">
            {t("roll-call-apart", { count: Math.abs(apart) })}
          </span>
        )}
      </span>
      <label htmlFor="roll-call-note">{t("remark")}</label>
      <Input
        id="roll-call-note"
        ref={note}
        size="large"
        maxLength={200}
        value={draft.note}
        placeholder={t("roll-call-note-hint")}
        onChange={({ target }) => onDraft({ ...draft, note: target.value })}
        // The answer keys count again once the note is written.
        onPressEnter={({ currentTarget }) => currentTarget.blur()}
      />
    </div>
  );
}
