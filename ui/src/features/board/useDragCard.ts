/** Makes a card draggable; the whole selection goes along when the card is in it, with the number in the picture. */
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { type RefObject, useEffect, useRef } from "react";
import { useText } from "../../text/useText";
import { useNow } from "./boardState";
import { dragDataOf } from "./dragData";
import { placesOf } from "./dragRules";

export function useDragCard(element: RefObject<HTMLElement | null>, unit: string): void {
  const now = useNow();
  const text = useRef(useText());

  useEffect(() => {
    const handle = element.current;
    if (handle === null) return;
    return draggable({
      element: handle,
      canDrag: () => now().board.editable,
      getInitialData: () => dragDataOf(now().selection.around(unit)),
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
      onDragStart: () => now().setDragging(unit),
      onDrop: () => now().setDragging(null),
    });

    function previewText(): string {
      const units = now().selection.around(unit);
      if (units.length > 1) return text.current("units-number", { count: units.length });
      const card = placesOf(now().board).get(unit)?.card;
      return card?.short_name || card?.name || "";
    }
  }, [element, unit, now]);
}
