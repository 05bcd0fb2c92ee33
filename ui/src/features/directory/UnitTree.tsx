/** The units as a tree in official order; only the rows in view are drawn. */
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Unit } from "../../api/contract";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { parentsOf, unfolded, type Way } from "./tree";
import { UnitRow } from "./UnitRow";
import styles from "./UnitTree.module.css";
import { UnitTreeHead } from "./UnitTreeHead";
import { useFreshUnit } from "./useFreshUnit";
import type { UnitMoves } from "./useUnitMoves";

const ROW = 54;
/** Names take two lines where there is little room. */
const NARROW_ROW = 72;
/** Alt and an arrow move a unit. */
const WAYS: ReadonlyMap<string, Way> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "out"],
  ["ArrowRight", "in"],
]);
const NONE: ReadonlySet<string> = new Set();

interface Props {
  units: Unit[];
  /** False while a search or a filter hides units: then there is no order to change. */
  ordered: boolean;
  moves: UnitMoves;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
  onEdit(unit: Unit): void;
  onAddBelow(unit: Unit): void;
  /** Was just added. */
  fresh: string | null;
}

export function UnitTree({ units, ordered, moves, chosen, fresh, onChoose, onEdit, onAddBelow }: Props) {
  const t = useText();
  const height = useNarrow() ? NARROW_ROW : ROW;
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(NONE);
  const parents = useMemo(() => parentsOf(units), [units]);
  const rows = useMemo(() => (ordered ? unfolded(units, folded) : units), [units, folded, ordered]);
  const [focused, setFocused] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    useFlushSync: false,
  });
  useEffect(() => {
    if (scroller.current) return autoScrollForElements({ element: scroller.current });
  }, []);
  // The rows that are measured already keep their height otherwise.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the height that changes them
  useEffect(() => virtual.measure(), [height]);
  useFreshUnit(fresh, { units, rows, folded, onFolded: setFolded, scrollTo: virtual.scrollToIndex });
  const fold = (unit: string, close: boolean) => {
    const next = new Set(folded);
    if (close) next.add(unit);
    else next.delete(unit);
    setFolded(next);
  };
  const choose = (ids: string[], wanted: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) wanted ? next.add(id) : next.delete(id);
    onChoose(next);
  };
  const go = (index: number) => {
    const unit = rows[index];
    if (unit === undefined) return;
    setFocused(unit.id);
    virtual.scrollToIndex(index);
    // Drawn by then, also when it was out of sight.
    requestAnimationFrame(() => document.getElementById(`unit-row-${unit.id}`)?.focus());
  };
  const pressed = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ id }) => id === focused);
    const unit = rows[at];
    if (unit === undefined || event.target !== document.getElementById(`unit-row-${unit.id}`)) return;
    const way = event.altKey ? WAYS.get(event.key) : undefined;
    if (way !== undefined) {
      if (ordered) moves.step(unit.id, way);
    } else if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at - 1);
    else if (event.key === "ArrowRight") fold(unit.id, false);
    else if (event.key === "ArrowLeft" && parents.has(unit.id)) fold(unit.id, true);
    else if (event.key === "Enter") onEdit(unit);
    else if (event.key === " ") choose([unit.id], !chosen.has(unit.id));
    else return;
    event.preventDefault();
  };
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <div className={styles.tree}>
      <div ref={scroller} className={styles.rows}>
        <UnitTreeHead
          all={all}
          some={chosen.size > 0}
          onChoose={(wanted) =>
            choose(
              rows.map(({ id }) => id),
              wanted,
            )
          }
        />
        <div
          role="tree"
          aria-label={t("directory-units")}
          style={{ height: virtual.getTotalSize(), position: "relative" }}
          onKeyDown={pressed}
          tabIndex={-1}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const unit = rows[index];
            return (
              unit && (
                <UnitRow
                  key={unit.id}
                  unit={unit}
                  top={start}
                  height={height}
                  nested={ordered}
                  movable={ordered}
                  folded={parents.has(unit.id) && ordered ? folded.has(unit.id) : null}
                  chosen={chosen.has(unit.id)}
                  focused={focused === unit.id || (focused === null && index === 0)}
                  fresh={fresh === unit.id}
                  moves={moves}
                  onFocus={setFocused}
                  onFold={fold}
                  onChoose={choose}
                  onEdit={onEdit}
                  onAddBelow={onAddBelow}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
