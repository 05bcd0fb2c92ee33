/** Moves units in official order and in the tree, takes a move back, and says why a unit cannot go somewhere. */
import { App } from "antd";
import { useCallback, useRef } from "react";
import type { Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayWithUndo } from "../../components/useSayWithUndo";
import { useText } from "../../text/useText";
import { drop, type Landing, placeOf, step, type UnitMove, type Way } from "./tree";

export interface UnitMoves {
  step(unit: string, way: Way): void;
  drop(dragged: string, target: string, landing: Landing): void;
  may(unit: string, way: Way): boolean;
}

const MOVED = "unit-moved";

export function useUnitMoves(units: Unit[]): UnitMoves {
  const t = useText();
  const { message } = App.useApp();
  const sayWithUndo = useSayWithUndo();
  const { mutate } = useCommand("move_unit");
  const make = (move: UnitMove) => {
    const before = placeOf(units, move.unit);
    const name = units.find(({ id }) => id === move.unit)?.name ?? "";
    mutate(move, {
      onSuccess: () => before && sayWithUndo(MOVED, t("unit-moved", { unit: name }), () => mutate(before)),
    });
  };
  const latest = useRef({ units, make, t });
  latest.current = { units, make, t };
  return {
    step: useCallback((unit, way) => {
      const move = step(latest.current.units, unit, way);
      if (move !== null) latest.current.make(move);
    }, []),
    drop: useCallback(
      (dragged, target, landing) => {
        const verdict = drop(latest.current.units, dragged, target, landing);
        if (verdict.allowed) latest.current.make(verdict.move);
        else if (verdict.why === "own_descendant") message.info(latest.current.t("unit-own-descendant"));
      },
      [message],
    ),
    may: useCallback((unit, way) => step(latest.current.units, unit, way) !== null, []),
  };
}
