import type { ReactNode } from "react";
import type { Desk } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import { Connection } from "./Connection";
import styles from "./Desk.module.css";
import type { DeskLine } from "./useDesk";

interface Props {
  desk: Desk;
  ahead: number;
  line: DeskLine;
  corner: ReactNode;
}

export function DeskHeader({ desk, ahead, line, corner }: Props) {
  const t = useText();
  const dates = useDates();
  const { counts } = desk.counts;
  const parts = [
    { key: "expected", word: t("count-expected"), value: counts.expected },
    { key: "present", word: t("count-present"), value: counts.present },
    { key: "leave", word: t("count-leave"), value: counts.leave },
    {
      key: "missing",
      word: counts.ended ? t("count-absent") : t("count-missing"),
      value: counts.missing,
    },
  ];
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{desk.venue}</h1>
        <p>
          {desk.title} · {dates.when(desk)}
        </p>
      </div>
      <div className={styles.corner}>
        {desk.state !== "announced" && desk.state !== "under_way" && (
          <StatusTag status={MEETING_STATUS[desk.state]} />
        )}
        <Connection line={line} />
        <Clock ahead={ahead} />
        {corner}
      </div>
      <dl className={styles.counts} aria-label={t("count-line")}>
        {parts.map(({ key, word, value }) => (
          <div key={key} data-kind={key}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** On its own, so that nothing else is drawn every second. */
function Clock({ ahead }: { ahead: number }) {
  const dates = useDates();
  return <time className={styles.clock}>{dates.time(useNow(1000) + ahead)}</time>;
}
