/** A row that is dragged by its handle and dropped on another, whose place it takes. */
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef, useState } from "react";

/** `kind`: rows of one list take each other's place alone. */
export function useDragRow(kind: string, index: number, onMove: (from: number, to: number) => void) {
  const row = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const move = useRef(onMove);
  move.current = onMove;
  useEffect(() => {
    const { current: element } = row;
    const { current: dragHandle } = handle;
    if (element === null || dragHandle === null) return;
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ kind, index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === kind && source.data.index !== index,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          if (typeof source.data.index === "number") move.current(source.data.index, index);
        },
      }),
    );
  }, [kind, index]);
  return { row, handle, over };
}
