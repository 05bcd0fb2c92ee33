import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useId, useRef, useState } from "react";
import { CapacityBar } from "../../components/CapacityBar";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { Card } from "./Card";
import type { ShownColumn } from "./columns";
import { draggedUnits } from "./dragData";
import { mayMove } from "./dragRules";

export function BoardColumn({ shown }: { shown: ShownColumn }) {
  const t = useText();
  const heading = useId();
  const { place, over } = useDropPlace(shown.id);
  const { column, cards } = shown;
  return (
    <section
      ref={place}
      className={styles.column}
      aria-labelledby={heading}
      data-main={column?.role === "main"}
      data-unassigned={column === null}
      data-over={over}
    >
      <ColumnHead shown={shown} heading={heading} />
      <ul className={styles.cards}>
        {cards.map((card) => (
          <Card key={card.unit} card={card} venue={shown.id} />
        ))}
      </ul>
      {cards.length === 0 && (
        <p className={styles.none}>{column === null ? t("board-all-placed") : t("board-drop-here")}</p>
      )}
    </section>
  );
}

function ColumnHead({ shown, heading }: { shown: ShownColumn; heading: string }) {
  const t = useText();
  const { column, cards } = shown;
  if (column === null) {
    return (
      <header className={styles.columnHead}>
        <h2 id={heading}>
          <span className={styles.role}>{t("board-no-venue")}</span>
          {t("board-unassigned")}
        </h2>
        <span className="num">{t("units-number", { count: cards.length })}</span>
      </header>
    );
  }
  return (
    <header className={styles.columnHead}>
      <h2 id={heading}>
        <span className={styles.role}>{column.role === "main" ? t("role-main") : t("role-branch")}</span>
        {column.name}
      </h2>
      <span className="num">
        {column.capacity === null
          ? t("places", { count: column.places })
          : `${column.places}/${column.capacity}`}
      </span>
      <div className={styles.bar}>
        <CapacityBar
          label={t("board-capacity", { venue: column.name })}
          value={column.places}
          full={column.capacity}
        />
        {column.over > 0 && <strong className={styles.over}>{t("over-by", { count: column.over })}</strong>}
      </div>
    </header>
  );
}

/** Makes the column a place to drop cards on, and tells while something droppable is above it. */
function useDropPlace(venue: string | null) {
  const place = useRef<HTMLElement>(null);
  const state = useBoardState();
  const latest = useRef(state);
  latest.current = state;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => mayMove(latest.current.board, draggedUnits(source.data), venue).allowed,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current.moves.move(draggedUnits(source.data), venue);
      },
    });
  }, [venue]);
  return { place, over };
}
