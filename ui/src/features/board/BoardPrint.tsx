/** The board on paper: every venue with its units in official order. Made only while the page is being printed. */
import { createPortal } from "react-dom";
import type { Board, BoardCard } from "../../api/contract";
import { useMeeting } from "../../api/queries";
import { useDates } from "../../components/dates";
import { usePrinting } from "../../components/usePrinting";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./BoardPrint.module.css";
import { placesOfCard, placesOfCards } from "./dragRules";

export function BoardPrint({ board }: { board: Board }) {
  return usePrinting() ? createPortal(<Sheet board={board} />, document.body) : null;
}

function Sheet({ board }: { board: Board }) {
  const t = useText();
  const dates = useDates();
  const head = useMeeting(board.meeting).data?.head;
  const cards = [...board.columns.flatMap((column) => column.cards), ...board.unassigned];
  return (
    <article className={`print-sheet ${styles.sheet}`}>
      {/* The paper lies on its side for this sheet alone. */}
      <style>{"@page { size: A4 landscape; margin: 14mm }"}</style>
      <header>
        <h1>{head?.title}</h1>
        <p>
          {t("tab-board")}
          {head && ` · ${dates.when(head)}`}
          {` · ${t("print-totals", { units: cards.length, places: placesOfCards(cards) })}`}
        </p>
      </header>
      <div className={styles.venues}>
        {board.columns.map((column) => (
          <Venue
            key={column.meeting_venue}
            name={column.name}
            kind={column.role === "main" ? t("role-main") : t("role-branch")}
            cards={column.cards}
            capacity={column.capacity}
          />
        ))}
        {board.unassigned.length > 0 && (
          <Venue name={t("board-unassigned")} kind="" cards={board.unassigned} capacity={null} />
        )}
      </div>
    </article>
  );
}

interface VenueProps {
  name: string;
  kind: string;
  cards: BoardCard[];
  capacity: number | null;
}

function Venue({ name, kind, cards, capacity }: VenueProps) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  const quota = cards.reduce((sum, card) => sum + card.quota, 0);
  return (
    <table>
      <caption>
        <strong>{name}</strong> {kind}
      </caption>
      <thead>
        <tr>
          <th>{t("position")}</th>
          <th>{t("unit")}</th>
          <th>{t("quota")}</th>
          <th>{t("print-people")}</th>
          <th>{t("rank")}</th>
          <th>{t("standing")}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.unit}>
            <td>{card.position}</td>
            <td>{card.name}</td>
            <td>{card.quota}</td>
            <td>{placesOfCard(card)}</td>
            <td>{rankWords[card.rank]}</td>
            <td>{standingWords[card.standing]}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t("print-venue-units", { count: cards.length })}</td>
          <td>{quota}</td>
          <td>{placesOfCards(cards)}</td>
          <td colSpan={2}>{capacity === null ? "" : t("print-capacity", { capacity })}</td>
        </tr>
      </tfoot>
    </table>
  );
}
