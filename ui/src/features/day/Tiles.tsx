import type { Day } from "../../api/contract";
import { insidePresent } from "../../components/counts";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";

export function Tiles({ day }: { day: Day }) {
  const t = useText();
  const counts = day.head.counts;
  const tiles = [
    { key: "expected", word: t("count-expected"), value: counts.expected, more: "" },
    {
      key: "present",
      word: t("count-present"),
      value: counts.present,
      more: insidePresent(counts, t),
    },
    { key: "leave", word: t("count-leave"), value: counts.leave, more: "" },
    {
      key: "missing",
      word: counts.ended ? t("count-absent") : t("count-missing"),
      value: counts.missing,
      more: "",
    },
  ];
  return (
    <dl className={styles.tiles}>
      {tiles.map((tile) => (
        <div key={tile.key} data-kind={tile.key}>
          <dt>{tile.word}</dt>
          <dd>
            {tile.value}
            <small>{tile.more}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
