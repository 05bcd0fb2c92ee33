import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useRef } from "react";
import type { Unit } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { StatusTag } from "../../components/StatusTag";
import { useText } from "../../text/useText";
import { UnitMenu } from "./UnitMenu";
import styles from "./UnitTree.module.css";
import { useDragUnit } from "./useDragUnit";
import type { UnitMoves } from "./useUnitMoves";

const INDENT = 20;

interface Props {
  unit: Unit;
  top: number;
  height: number;
  nested: boolean;
  movable: boolean;
  /** null: nothing below it. */
  folded: boolean | null;
  chosen: boolean;
  focused: boolean;
  /** Just added: marked for a moment. */
  fresh: boolean;
  moves: UnitMoves;
  onFocus(unit: string): void;
  onFold(unit: string, close: boolean): void;
  onChoose(units: string[], wanted: boolean): void;
  onEdit(unit: Unit): void;
  onAddBelow(unit: Unit): void;
}

export function UnitRow(props: Props) {
  const { unit, top, height, nested, movable, folded, chosen, focused, fresh, moves } = props;
  const t = useText();
  const row = useRef<HTMLDivElement>(null);
  const landing = useDragUnit(row, unit.id, movable, moves.drop);
  return (
    <div
      ref={row}
      id={`unit-row-${unit.id}`}
      role="treeitem"
      aria-level={unit.depth + 1}
      aria-selected={chosen}
      {...(folded === null ? {} : { "aria-expanded": !folded })}
      tabIndex={focused ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, height }}
      data-landing={landing}
      data-chosen={chosen}
      data-fresh={fresh}
      onFocus={() => props.onFocus(unit.id)}
    >
      <span>
        <Checkbox
          tabIndex={-1}
          aria-label={t("select-unit", { unit: unit.name })}
          checked={chosen}
          onChange={({ target }) => props.onChoose([unit.id], target.checked)}
        />
      </span>
      <span className={styles.position}>{unit.position}</span>
      <span className={styles.name} style={{ paddingLeft: nested ? unit.depth * INDENT : 0 }}>
        {nested && (
          <Fold unit={unit} folded={folded} onFold={() => props.onFold(unit.id, folded === false)} />
        )}
        <span className={styles.words}>
          <Button type="link" tabIndex={-1} className={styles.open ?? ""} onClick={() => props.onEdit(unit)}>
            {unit.name}
          </Button>
          {unit.archived && <StatusTag status={{ tone: "idle", icon: "dot", text: "archived" }} />}
          <Sub>{otherNames(unit).join(" · ")}</Sub>
        </span>
      </span>
      <span className={styles.wide}>{unit.category}</span>
      <span>
        <FirstContact unit={unit} />
      </span>
      <span className={styles.wide}>{unit.default_venue}</span>
      <span className={styles.count}>{unit.people.length || ""}</span>
      <span>
        <UnitMenu
          unit={unit}
          movable={movable}
          moves={moves}
          onEdit={() => props.onEdit(unit)}
          onAddBelow={() => props.onAddBelow(unit)}
        />
      </span>
    </div>
  );
}

const otherNames = ({ name, short_name, aliases }: Unit) =>
  [short_name, ...aliases].filter((other) => other !== "" && other !== name);

interface FoldProps {
  unit: Unit;
  folded: boolean | null;
  onFold(): void;
}

function Fold({ unit, folded, onFold }: FoldProps) {
  const t = useText();
  if (folded === null) return <span className={styles.leaf} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-label={folded ? t("unfold-unit", { unit: unit.name }) : t("fold-unit", { unit: unit.name })}
      onClick={onFold}
    >
      {folded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
    </button>
  );
}

function FirstContact({ unit }: { unit: Unit }) {
  const t = useText();
  const first = unit.contacts.find(({ primary }) => primary) ?? unit.contacts[0];
  if (first === undefined) return <span className={styles.missing}>{t("no-contact")}</span>;
  const address = [first.phone, first.mail].filter(Boolean).join(" · ");
  const others = unit.contacts.length - 1;
  return (
    <>
      {first.name}
      {first.title && <span className="muted"> {first.title}</span>}
      {others > 0 && <span className="muted"> {t("contacts-more", { count: others })}</span>}
      <Sub>{address || <span className={styles.missing}>{t("no-address")}</span>}</Sub>
    </>
  );
}
