/** The units as a tree in official order; only the rows in view are drawn. */
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Checkbox } from "antd";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Unit } from "../../api/contract";
import { useText } from "../../text/useText";
import { parentsOf, unfolded, type Way } from "./tree";
import { UnitRow } from "./UnitRow";
import styles from "./UnitTree.module.css";
import type { UnitMoves } from "./useUnitMoves";

const ROW = 54;
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
}

export function UnitTree({ units, ordered, moves, chosen, onChoose, onEdit }: Props) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(NONE);
  const parents = useMemo(() => parentsOf(units), [units]);
  const rows = useMemo(() => (ordered ? unfolded(units, folded) : units), [units, folded, ordered]);
  const [focused, setFocused] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    useFlushSync: false,
  });
  useEffect(() => {
    if (scroller.current) return autoScrollForElements({ element: scroller.current });
  }, []);
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
        <div className={styles.head}>
          <Checkbox
            aria-label={t("select-all")}
            checked={all}
            indeterminate={chosen.size > 0 && !all}
            onChange={({ target }) =>
              choose(
                rows.map(({ id }) => id),
                target.checked,
              )
            }
          />
          <span className={styles.position}>{t("position")}</span>
          <span>{t("unit")}</span>
          <span className={styles.wide}>{t("category")}</span>
          <span>{t("contact")}</span>
          <span className={styles.wide}>{t("default-venue")}</span>
          <span className={styles.count}>{t("people-count")}</span>
        </div>
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
                  height={ROW}
                  nested={ordered}
                  movable={ordered}
                  folded={parents.has(unit.id) && ordered ? folded.has(unit.id) : null}
                  chosen={chosen.has(unit.id)}
                  focused={focused === unit.id || (focused === null && index === 0)}
                  moves={moves}
                  onFocus={setFocused}
                  onFold={fold}
                  onChoose={choose}
                  onEdit={onEdit}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
