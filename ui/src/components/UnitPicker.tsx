/** Chooses units of the directory: by search (pinyin too), by group, or all that are shown. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { Checkbox, Select } from "antd";
import { useMemo, useRef, useState } from "react";
import type { Unit } from "../api/contract";
import { useGroups, useUnits } from "../api/queries";
import { useText } from "../text/useText";
import { Loaded } from "./Loaded";
import { SearchBox } from "./SearchBox";
import styles from "./UnitPicker.module.css";

const ROW = 36;
const NONE: ReadonlySet<string> = new Set();

interface Props {
  chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
  /** Units that are not offered. */
  without?: ReadonlySet<string>;
  /** Said when nothing is left to choose from. */
  none: string;
}

export function UnitPicker({ chosen, onChange, without = NONE, none }: Props) {
  const t = useText();
  const [search, setSearch] = useState("");
  const [group, setGroup] = useState<string | null>(null);
  const query = useUnits(search);
  const groups = useGroups().data?.groups ?? [];
  const members = groups.find((one) => one.id === group)?.units;
  return (
    <div className={styles.picker}>
      <div className={styles.tools}>
        <SearchBox label={t("units-search")} value={search} onSearch={setSearch} />
        {groups.length > 0 && (
          <Select
            allowClear
            aria-label={t("group")}
            placeholder={t("group-any")}
            className={styles.group ?? ""}
            popupMatchSelectWidth={false}
            value={group}
            onChange={(next: string | undefined) => setGroup(next ?? null)}
            options={groups.map(({ id, name, units }) => ({
              value: id,
              label: t("group-with-count", { name, count: units.length }),
            }))}
          />
        )}
      </div>
      <Loaded query={query}>
        {({ units }) => (
          <Offered
            units={units.filter(
              (unit) =>
                !unit.archived &&
                !without.has(unit.id) &&
                (members === undefined || members.includes(unit.id)),
            )}
            nested={search === "" && members === undefined}
            chosen={chosen}
            onChange={onChange}
            none={search === "" ? none : t("units-none-found", { search })}
          />
        )}
      </Loaded>
    </div>
  );
}

interface OfferedProps extends Pick<Props, "chosen" | "onChange" | "none"> {
  units: Unit[];
  nested: boolean;
}

function Offered({ units, nested, chosen, onChange, none }: OfferedProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: units.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    useFlushSync: false,
  });
  const ticked = useMemo(() => units.filter(({ id }) => chosen.has(id)).length, [units, chosen]);
  const put = (ids: string[], wanted: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (wanted) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  if (units.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <>
      <Checkbox
        className={styles.all ?? ""}
        checked={ticked === units.length}
        indeterminate={ticked > 0 && ticked < units.length}
        onChange={({ target }) =>
          put(
            units.map(({ id }) => id),
            target.checked,
          )
        }
      >
        {t("picker-all", { count: units.length })}
      </Checkbox>
      <div ref={scroller} className={styles.list}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const unit = units[index];
            return (
              unit && (
                <li key={unit.id} style={{ transform: `translateY(${start}px)`, height: ROW }}>
                  <Checkbox
                    style={{ marginLeft: nested ? unit.depth * 20 : 0 }}
                    checked={chosen.has(unit.id)}
                    onChange={({ target }) => put([unit.id], target.checked)}
                  >
                    <span className={styles.position}>{unit.position}</span>
                    {unit.name}
                  </Checkbox>
                  <span className={styles.category}>{unit.category}</span>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </>
  );
}
