/** The cards of one column, row by row; only those in view are drawn. */
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { BoardCard } from "../../api/contract";
import styles from "./Board.module.css";
import { useNow } from "./boardState";
import { Card } from "./Card";
import { cardWidth, GAP, lanesOf, type Row, rowsOf } from "./layout";

interface Props {
  cards: BoardCard[];
  width: number;
  chosen: ReadonlySet<string>;
  /** The focused card, when it is in this column. */
  focused: string | null;
  dragging: string | null;
}

export function CardRows({ cards, width, chosen, focused, dragging }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(cards, width), [cards, width]);
  const lanes = lanesOf(width);
  const wide = cardWidth(width, lanes);
  const held = rowOf(rows, dragging);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rows[row]?.height ?? 0) + GAP,
    getItemKey: useCallback((row: number) => rows[row]?.cards[0]?.unit ?? row, [rows]),
    overscan: 5,
    useFlushSync: false,
    // The browser loses a drag whose card is taken away.
    rangeExtractor: useCallback((range: Range) => withHeld(defaultRangeExtractor(range), held), [held]),
  });
  useBroughtIntoSight(rows, focused, virtual.scrollToIndex);
  useEffect(() => {
    if (scroller.current) return autoScrollForElements({ element: scroller.current });
  }, []);

  return (
    <div ref={scroller} className={styles.cards}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().flatMap(({ index }) => {
          const row = rows[index];
          return (row?.cards ?? []).map((card, lane) => (
            <Card
              key={card.unit}
              card={card}
              chosen={chosen.has(card.unit)}
              focused={focused === card.unit}
              dragged={dragging === card.unit}
              left={lane * (wide + GAP)}
              top={row?.top ?? 0}
              width={wide}
              height={row?.height ?? 0}
            />
          ));
        })}
      </ul>
    </div>
  );
}

function useBroughtIntoSight(rows: Row[], focused: string | null, scrollTo: (row: number) => void): void {
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place of the focused card is what scrolls
  useEffect(() => {
    if (focused === null || now().wanted.current !== focused) return;
    const row = rowOf(rows, focused);
    if (row !== null) scrollTo(row);
  }, [rows, focused]);
}

function rowOf(rows: Row[], unit: string | null): number | null {
  if (unit === null) return null;
  const row = rows.findIndex(({ cards }) => cards.some((card) => card.unit === unit));
  return row < 0 ? null : row;
}

export function withHeld(indexes: number[], held: number | null): number[] {
  if (held === null || indexes.includes(held)) return indexes;
  return [...indexes, held].sort((one, other) => one - other);
}
