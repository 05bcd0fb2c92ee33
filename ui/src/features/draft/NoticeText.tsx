/** The notice as it was read, with every place marked that a value came from. */
import { Fragment, useMemo } from "react";
import type { DraftMeeting } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import { markId, useLinked } from "./linked";
import { piecesOf, spansOf } from "./spans";
import { useFieldNames } from "./useFieldNames";

export function NoticeText({ text, meeting }: { text: string; meeting: DraftMeeting }) {
  const t = useText();
  const names = useFieldNames();
  const { field: looked, look } = useLinked();
  const pieces = useMemo(() => piecesOf(text, spansOf(meeting)), [text, meeting]);
  const named = new Set<string>();
  return (
    <section className={styles.text} aria-label={t("draft-text")} tabIndex={-1}>
      {pieces.map(({ text: part, start, span }) => {
        if (span === null) return <Fragment key={start}>{part}</Fragment>;
        // Only the first place of a field is led to.
        const first = !named.has(span.field);
        named.add(span.field);
        const name = names(span.field);
        return (
          <mark
            key={start}
            {...(first ? { id: markId(span.field) } : {})}
            title={span.sure ? name : t("draft-unsure-of", { name })}
            data-unsure={!span.sure}
            data-looked={looked === span.field}
          >
            <button
              type="button"
              className={styles.place}
              aria-label={t("draft-place", { words: part, name })}
              onMouseEnter={() => look(span.field, "text")}
              onMouseLeave={() => look(null, "text")}
              onFocus={() => look(span.field, "text")}
              onBlur={() => look(null, "text")}
              onClick={() => look(span.field, "text")}
            >
              {part}
            </button>
          </mark>
        );
      })}
    </section>
  );
}
