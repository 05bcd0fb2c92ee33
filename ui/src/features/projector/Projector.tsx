/** 投影: the day in big numbers for a whole room. It names no person and shows no phone. */
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Day } from "../../api/contract";
import { insidePresent, rateOf } from "../../components/counts";
import { useDates } from "../../components/dates";
import { FullScreen } from "../../components/FullScreen";
import { useDuration } from "../../components/useDuration";
import { useNow } from "../../components/useNow";
import { useWholeScreen } from "../../components/useWholeScreen";
import { useText } from "../../text/useText";
import styles from "./Projector.module.css";
import { type ProjectedVenue, ProjectorVenues } from "./ProjectorVenues";

interface Props {
  day: Day;
  /** Venues that most want to be seen, first. */
  venues: ProjectedVenue[];
  onLeave(): void;
}

export function Projector({ day, venues, onLeave }: Props) {
  const t = useText();
  useWholeScreen(onLeave);
  return (
    <FullScreen label={t("projector")} onLeave={onLeave}>
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1>{day.head.title}</h1>
          <Clock day={day} />
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t("projector-leave")}
            onClick={onLeave}
          />
        </header>
        <Numbers day={day} />
        <ProjectorVenues venues={venues} of={day.venues.length} />
      </div>
    </FullScreen>
  );
}

const SECOND = 1000;

function Clock({ day: { head } }: { day: Day }) {
  const t = useText();
  const dates = useDates();
  const duration = useDuration();
  const now = useNow(SECOND);
  const left = duration(head.starts_at - now);
  const words = now < head.starts_at ? t("day-until-start", { left }) : t("day-since-start", { left });
  return (
    <p className={styles.clock}>
      <strong className="num">{dates.time(now)}</strong>
      <span>{head.counts.ended ? t("day-ended") : words}</span>
    </p>
  );
}

function Numbers({ day }: { day: Day }) {
  const t = useText();
  const { counts } = day.head;
  const numbers = [
    { key: "expected", word: t("count-expected"), value: counts.expected, more: "" },
    { key: "present", word: t("count-present"), value: counts.present, more: insidePresent(counts, t) },
    { key: "leave", word: t("count-leave"), value: counts.leave, more: "" },
    {
      key: "missing",
      word: counts.ended ? t("count-absent") : t("count-missing"),
      value: counts.missing,
      more: "",
    },
    { key: "rate", word: t("rate"), value: rateOf(counts), more: "" },
  ];
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ key, word, value, more }) => (
        <div key={key} data-kind={key}>
          <dt>{word}</dt>
          <dd>
            {value}
            <small>{more}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
