import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { memo, useEffect, useId, useRef, useState } from "react";
import type { BoardCard, BoardColumn as Column } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useNow } from "./boardState";
import { CardRows } from "./CardRows";
import { ColumnHead } from "./ColumnHead";
import { draggedUnits } from "./dragData";
import { mayMove } from "./dragRules";

interface Props {
  id: string | null;
  column: Column | null;
  cards: BoardCard[];
  left: number;
  width: number;
  chosen: ReadonlySet<string>;
  focused: string | null;
  dragging: string | null;
}

export const BoardColumn = memo(function BoardColumn({ id, column, cards, left, width, ...rest }: Props) {
  const t = useText();
  const heading = useId();
  const { place, over } = useDropPlace(id);
  return (
    <section
      ref={place}
      className={styles.column}
      style={{ left, width }}
      aria-labelledby={heading}
      data-unassigned={column === null}
      data-over={over}
    >
      <ColumnHead shown={{ id, column, cards }} heading={heading} />
      <CardRows cards={cards} width={width} {...rest} />
      {cards.length === 0 && (
        <p className={styles.none}>{column === null ? t("board-all-placed") : t("board-drop-here")}</p>
      )}
    </section>
  );
});

/** Makes the column a place to drop cards on, and tells while something droppable is above it. */
function useDropPlace(venue: string | null) {
  const place = useRef<HTMLElement>(null);
  const now = useNow();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const verdict = mayMove(now().board, draggedUnits(source.data), venue);
        // What may not leave is taken too, so that letting go says why.
        return verdict.allowed || verdict.why === "on_record";
      },
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        now().moves.move(draggedUnits(source.data), venue);
      },
    });
  }, [venue, now]);
  return { place, over };
}
