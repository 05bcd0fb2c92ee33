/** One unit on the board. Drawn by the hundred, so it holds nothing that the board can hold once. */
import { MoreOutlined } from "@ant-design/icons";
import { type CSSProperties, type KeyboardEvent, memo, useEffect, useRef } from "react";
import type { BoardCard } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { type Now, useNow } from "./boardState";
import { FEW } from "./CardMenu";
import { CardWords } from "./CardWords";
import { isDirection, neighbour } from "./columns";
import { useDragCard } from "./useDragCard";

interface Props {
  card: BoardCard;
  chosen: boolean;
  /** Whether Tab reaches it. */
  focused: boolean;
  dragged: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
}

export const Card = memo(function Card({ card, chosen, focused, dragged, left, top, width, height }: Props) {
  const t = useText();
  const now = useNow();
  const { unit } = card;
  const element = useRef<HTMLDivElement>(null);
  useDragCard(element, unit);
  useWantedFocus(element, unit, focused);
  const place: CSSProperties = { transform: `translate(${left}px, ${top}px)`, width, height };

  return (
    <li className={styles.card} style={place} data-chosen={chosen} data-dragging={dragged}>
      {/* biome-ignore lint/a11y/useSemanticElements: Firefox does not drag from inside a button element */}
      <div
        ref={element}
        id={`card-${unit}`}
        role="button"
        aria-pressed={chosen}
        tabIndex={focused ? 0 : -1}
        title={card.name}
        className={styles.face}
        onFocus={() => now().setFocused(unit)}
        onClick={(event) =>
          now().selection.click(unit, { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey })
        }
        onDoubleClick={() => now().edit([unit])}
        onContextMenu={(event) => {
          event.preventDefault();
          now().openMenu(unit);
        }}
        onKeyDown={(event) => pressed(event, unit, now)}
      >
        <CardWords card={card} />
      </div>
      <button
        type="button"
        tabIndex={-1}
        className={styles.more}
        aria-label={t("board-card-menu", { unit: card.name })}
        onClick={() => now().openMenu(unit)}
      >
        <MoreOutlined aria-hidden />
      </button>
    </li>
  );
});

function pressed(event: KeyboardEvent, unit: string, now: Now): void {
  const { board, columns, selection, moves, edit, moveAnywhere, openMenu, reach } = now();
  const key = event.key.toLowerCase();
  if (key === "a" && (event.ctrlKey || event.metaKey)) {
    const own = columns.find(({ cards }) => cards.some((card) => card.unit === unit))?.cards ?? [];
    selection.add(own.map((card) => card.unit));
  } else if (event.ctrlKey || event.metaKey || event.altKey) return;
  else if (isDirection(event.key)) {
    const next = neighbour(columns, unit, event.key);
    if (event.shiftKey) selection.add([unit, next]);
    reach(next);
  } else if (key === " ") selection.toggle(unit);
  else if (key === "enter") edit(selection.around(unit));
  else if (key === "m") {
    if (board.columns.length > FEW) moveAnywhere(selection.around(unit));
    else openMenu(unit);
  } else if (key === "delete" || key === "backspace") {
    const next = neighbour(columns, unit, "ArrowDown");
    moves.move(selection.around(unit), null);
    if (next !== unit) reach(next);
  } else if (key === "escape") selection.clear();
  else return;
  event.preventDefault();
}

/** A card that was moved, or scrolled to, is drawn anew; it takes the focus that was meant for it. */
function useWantedFocus(element: React.RefObject<HTMLElement | null>, unit: string, focused: boolean): void {
  const now = useNow();
  useEffect(() => {
    const { wanted } = now();
    if (!focused || wanted.current !== unit) return;
    wanted.current = null;
    element.current?.focus({ preventScroll: true });
  }, [element, unit, focused, now]);
}
