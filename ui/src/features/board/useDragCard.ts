/** Makes a card draggable; the whole selection goes along when the card is in it, with the number in the picture. */
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../text/useText";
import { useBoardState } from "./boardState";
import { dragDataOf } from "./dragData";
import { placesOf } from "./dragRules";

export function useDragCard(unit: string) {
  const t = useText();
  const state = useBoardState();
  const latest = useRef({ state, t });
  latest.current = { state, t };
  const element = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const handle = element.current;
    if (handle === null) return;
    return draggable({
      element: handle,
      canDrag: () => latest.current.state.board.editable,
      getInitialData: () => dragDataOf(latest.current.state.selection.around(unit)),
      onGenerateDragPreview: ({ nativeSetDragImage }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render: ({ container }) => {
            const picture = document.createElement("div");
            picture.className = "drag-picture";
            picture.textContent = previewText();
            container.append(picture);
          },
        }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });

    function previewText(): string {
      const { state: now, t: text } = latest.current;
      const units = now.selection.around(unit);
      if (units.length > 1) return text("units-number", { count: units.length });
      const card = placesOf(now.board).get(unit)?.card;
      return card?.short_name || card?.name || "";
    }
  }, [unit]);

  return { element, dragging };
}
