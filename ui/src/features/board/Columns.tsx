/** The columns side by side; only those in view are drawn. */

import { RightOutlined } from "@ant-design/icons";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { Button } from "antd";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { BoardColumn } from "./BoardColumn";
import { useBoardState } from "./boardState";
import { withHeld } from "./CardRows";
import type { ShownColumn } from "./columns";
import { placesOf } from "./dragRules";
import { columnWidths, PHONE } from "./layout";

const USUAL_WIDTH = 1200;
const GAP = 12;

export function Columns({ dragging }: { dragging: string | null }) {
  const { board, columns, selection, focused, wanted } = useBoardState();
  const scroller = useRef<HTMLDivElement>(null);
  const available = useWidth(scroller);
  const widths = useMemo(
    () =>
      columnWidths(
        columns.map(({ column }) => column?.role ?? "unassigned"),
        available,
      ),
    [columns, available],
  );
  const columnOf = (unit: string | null) => {
    const place = unit === null ? undefined : placesOf(board).get(unit);
    return place === undefined ? null : columns.findIndex(({ id }) => id === place.venue);
  };
  const held = columnOf(dragging);
  const virtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    // biome-ignore lint/correctness/useExhaustiveDependencies: new widths are to be measured anew
    getItemKey: useCallback((index: number) => columns[index]?.id ?? "unassigned", [columns, widths]),
    gap: GAP,
    overscan: 1,
    useFlushSync: false,
    rangeExtractor: useCallback((range: Range) => withHeld(defaultRangeExtractor(range), held), [held]),
  });
  const at = columnOf(focused);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place of the focused card is what scrolls
  useEffect(() => {
    if (at !== null && at >= 0 && wanted.current === focused) virtual.scrollToIndex(at);
  }, [at, focused]);
  useEffect(() => {
    if (scroller.current) return autoScrollForElements({ element: scroller.current });
  }, []);

  useFirstFilled(columns, available, virtual.scrollToIndex);
  const last = virtual.range?.endIndex ?? columns.length - 1;

  return (
    <div className={styles.place}>
      <div ref={scroller} className={styles.columns}>
        <div className={styles.track} style={{ width: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const shown = columns[index];
            return (
              shown && (
                <BoardColumn
                  key={shown.id ?? "unassigned"}
                  id={shown.id}
                  column={shown.column}
                  cards={shown.cards}
                  left={start}
                  width={size}
                  chosen={selection.units}
                  focused={at === index ? focused : null}
                  dragging={held === index ? dragging : null}
                />
              )
            );
          })}
        </div>
      </div>
      <MoreColumns
        count={columns.length - 1 - last}
        onGo={() => virtual.scrollToIndex(last + 1, { align: "end" })}
      />
    </div>
  );
}

/** There is more to the right than the screen shows. */
function MoreColumns({ count, onGo }: { count: number; onGo(): void }) {
  const t = useText();
  if (count <= 0) return null;
  return (
    <Button size="small" className={styles.moreColumns ?? ""} onClick={onGo}>
      {t("board-more-columns", { count })} <RightOutlined aria-hidden />
    </Button>
  );
}

/** On a phone the first column may be empty: the first one with cards is what is looked for. */
function useFirstFilled(columns: ShownColumn[], available: number, scrollTo: (index: number) => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || available >= PHONE) return;
    done.current = true;
    const filled = columns.findIndex(({ cards }) => cards.length > 0);
    if (filled > 0) scrollTo(filled);
  });
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => setWidth(measured.clientWidth || USUAL_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
