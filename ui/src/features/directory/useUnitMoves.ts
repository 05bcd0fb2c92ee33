/** Moves units in official order and in the tree, and says why when one cannot go there. */
import { App } from "antd";
import { useCallback, useRef } from "react";
import type { Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import { drop, type Landing, step, type Way } from "./tree";

export interface UnitMoves {
  step(unit: string, way: Way): void;
  drop(dragged: string, target: string, landing: Landing): void;
  may(unit: string, way: Way): boolean;
}

export function useUnitMoves(units: Unit[]): UnitMoves {
  const t = useText();
  const { message } = App.useApp();
  const { mutate } = useCommand("move_unit");
  const latest = useRef({ units, mutate, t });
  latest.current = { units, mutate, t };
  return {
    step: useCallback((unit, way) => {
      const move = step(latest.current.units, unit, way);
      if (move !== null) latest.current.mutate(move);
    }, []),
    drop: useCallback(
      (dragged, target, landing) => {
        const verdict = drop(latest.current.units, dragged, target, landing);
        if (verdict.allowed) latest.current.mutate(verdict.move);
        else if (verdict.why === "own_descendant") message.info(latest.current.t("unit-own-descendant"));
      },
      [message],
    ),
    may: useCallback((unit, way) => step(latest.current.units, unit, way) !== null, []),
  };
}
