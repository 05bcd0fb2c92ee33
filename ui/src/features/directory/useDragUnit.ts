/** A row of the tree that can be dragged and dropped on: before, after, or into another unit. */
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachInstruction,
  extractInstruction,
  type Operation,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/list-item";
import { type RefObject, useEffect, useState } from "react";
import type { Landing } from "./tree";

const LANDINGS: Record<Operation, Landing> = {
  "reorder-before": "before",
  "reorder-after": "after",
  combine: "inside",
};

export function useDragUnit(
  element: RefObject<HTMLElement | null>,
  unit: string,
  movable: boolean,
  onDropped: (dragged: string, target: string, landing: Landing) => void,
): Landing | null {
  const [landing, setLanding] = useState<Landing | null>(null);
  useEffect(() => {
    const row = element.current;
    if (row === null || !movable) return;
    return combine(
      draggable({ element: row, getInitialData: () => ({ directoryUnit: unit }) }),
      dropTargetForElements({
        element: row,
        canDrop: ({ source }) => typeof source.data.directoryUnit === "string",
        getData: ({ input, element: over }) =>
          attachInstruction(
            {},
            {
              input,
              element: over,
              operations: {
                "reorder-before": "available",
                "reorder-after": "available",
                combine: "available",
              },
            },
          ),
        onDrag: ({ self, source }) =>
          setLanding(source.data.directoryUnit === unit ? null : landingOf(self.data)),
        onDragLeave: () => setLanding(null),
        onDrop: ({ self, source }) => {
          setLanding(null);
          const { directoryUnit: dragged } = source.data;
          const where = landingOf(self.data);
          if (typeof dragged === "string" && where !== null) onDropped(dragged, unit, where);
        },
      }),
    );
  }, [element, unit, movable, onDropped]);
  return landing;
}

function landingOf(data: Record<string | symbol, unknown>): Landing | null {
  const instruction = extractInstruction(data);
  return instruction === null ? null : LANDINGS[instruction.operation];
}
