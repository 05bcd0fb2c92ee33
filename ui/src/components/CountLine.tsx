/** The count line of a meeting: the numbers that matter, big; the words, small. */
import type { Counts } from "../api/contract";
import { useText } from "../text/useText";
import styles from "./CountLine.module.css";

/** Those who came, of those who are approved: before the day nobody has come yet. */
const substitutesOf = ({ substitutes, substituting }: Counts) =>
  substituting > substitutes ? `${substitutes}/${substituting}` : String(substitutes);

interface Props {
  counts: Counts;
  /** On a narrow screen: as few lines as it takes, instead of a grid. */
  compact?: boolean;
}

export function CountLine({ counts, compact = false }: Props) {
  const t = useText();
  const parts = [
    { key: "expected", word: t("count-expected"), value: String(counts.expected) },
    { key: "replied", word: t("count-replied"), value: `${counts.units_replied}/${counts.units}` },
    { key: "leave", word: t("count-leave"), value: String(counts.leave) },
    { key: "substitutes", word: t("count-substitutes"), value: substitutesOf(counts) },
    { key: "present", word: t("count-present"), value: String(counts.present) },
    {
      key: "missing",
      word: counts.ended ? t("count-absent") : t("count-missing"),
      value: String(counts.missing),
    },
  ];
  return (
    <dl className={styles.line} data-compact={compact} aria-label={t("count-line")}>
      {parts.map((part) => (
        <div
          key={part.key}
          className={styles.part}
          data-bad={part.key === "missing" && counts.ended && counts.missing > 0}
        >
          <dt>{part.word}</dt>
          <dd>{part.value}</dd>
        </div>
      ))}
    </dl>
  );
}
