import type { BoardCard, Rank, Standing } from "../../api/contract";
import { StatusIcon } from "../../components/StatusIcon";
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
        <span className="num">{t("people", { count: card.quota })}</span>
        {card.rank !== "any" && <span>{rankWords[card.rank]}</span>}
        {card.standing !== "attend" && <span>{standingWords[card.standing]}</span>}
        {card.replied && (
          <span className={styles.replied} role="img" aria-label={t("board-replied", { count: card.people })}>
            <StatusIcon name="check" />
          </span>
        )}
      </span>
    </>
  );
}

export function useTermWords() {
  const t = useText();
  const rankWords: Record<Rank, string> = {
    principal: t("rank-principal"),
    deputy: t("rank-deputy"),
    any: t("rank-any"),
  };
  const standingWords: Record<Standing, string> = {
    attend: t("standing-attend"),
    sit_in: t("standing-sit-in"),
    listen: t("standing-listen"),
    guest: t("standing-guest"),
  };
  return { rankWords, standingWords };
}
