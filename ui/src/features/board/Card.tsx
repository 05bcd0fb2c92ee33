import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { BoardCard } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { CardWords } from "./CardWords";
import { isDirection, neighbour } from "./columns";
import { useCardMenu } from "./useCardMenu";
import { useDragCard } from "./useDragCard";

interface Props {
  card: BoardCard;
  venue: string | null;
}

export function Card({ card, venue }: Props) {
  const t = useText();
  const state = useBoardState();
  const { selection } = state;
  const { element, dragging } = useDragCard(card.unit);
  const menu = useCardMenu(card, venue);
  const menuOpen = state.menuFor === card.unit;
  const pressed = useCardKeys(card.unit);
  useFocusBack(element, menuOpen);

  return (
    <li className={styles.card} data-chosen={selection.units.has(card.unit)} data-dragging={dragging}>
      <Tooltip title={card.name === card.short_name ? "" : card.name} mouseEnterDelay={0.5}>
        {/* biome-ignore lint/a11y/useSemanticElements: Firefox does not drag from inside a button element */}
        <div
          ref={element}
          id={`card-${card.unit}`}
          role="button"
          aria-pressed={selection.units.has(card.unit)}
          tabIndex={state.focused === card.unit ? 0 : -1}
          className={styles.face}
          onFocus={() => state.focus(card.unit)}
          onClick={(event) =>
            selection.click(card.unit, { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey })
          }
          onDoubleClick={() => state.edit([card.unit])}
          onContextMenu={(event) => {
            event.preventDefault();
            state.openMenu(card.unit);
          }}
          onKeyDown={pressed}
        >
          <CardWords card={card} />
        </div>
      </Tooltip>
      <Dropdown
        menu={menu}
        trigger={["click"]}
        open={menuOpen}
        autoFocus
        onOpenChange={(open) => state.openMenu(open ? card.unit : null)}
      >
        <Button
          type="text"
          size="small"
          tabIndex={-1}
          className={styles.more ?? ""}
          icon={<MoreOutlined aria-hidden />}
          aria-label={t("board-card-menu", { unit: card.name })}
        />
      </Dropdown>
    </li>
  );
}

function useCardKeys(unit: string) {
  const { columns, selection, edit, openMenu } = useBoardState();
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isDirection(event.key)) {
      document.getElementById(`card-${neighbour(columns, unit, event.key)}`)?.focus();
    } else if (event.key === " ") selection.toggle(unit);
    else if (event.key === "Enter") edit(selection.around(unit));
    else if (event.key.toLowerCase() === "m") openMenu(unit);
    else if (event.key === "Escape") selection.clear();
    else return;
    event.preventDefault();
  };
}

/** The menu takes the focus; when it closes the card has it again. */
function useFocusBack(element: React.RefObject<HTMLElement | null>, open: boolean) {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) element.current?.focus();
    wasOpen.current = open;
  }, [element, open]);
}
