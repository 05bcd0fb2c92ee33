import type { BoardCard } from "../../api/contract";
import { StatusIcon } from "../../components/StatusIcon";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";

export function CardWords({ card }: { card: BoardCard }) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  return (
    <>
      <span className={styles.name}>
        <span className={styles.position}>{card.position}</span>
        {card.short_name || card.name}
      </span>
      <span className={styles.terms}>
        <span className="num">
          {card.replied
            ? t("card-people-of", { people: card.people, quota: card.quota })
            : t("card-places", { count: card.quota })}
        </span>
        <span>{rankWords[card.rank]}</span>
        <span className={styles.standing}>{standingWords[card.standing]}</span>
        {card.replied && (
          <span className={styles.replied} role="img" aria-label={t("board-replied", { count: card.people })}>
            <StatusIcon name="check" />
          </span>
        )}
      </span>
    </>
  );
}
