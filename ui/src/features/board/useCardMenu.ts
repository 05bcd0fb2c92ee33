/** The card's menu: open it, move it (with the rest of the selection), take it back. */
import type { MenuProps } from "antd";
import type { BoardCard } from "../../api/contract";
import { useText } from "../../text/useText";
import { useBoardState } from "./boardState";

export function useCardMenu(card: BoardCard, venue: string | null): MenuProps {
  const t = useText();
  const { board, selection, moves, edit, openMenu, follow } = useBoardState();
  const units = selection.around(card.unit);
  const act = (run: () => void) => () => {
    openMenu(null);
    run();
  };
  const move = (to: string | null) => {
    follow(card.unit);
    moves.move(units, to);
  };
  return {
    items: [
      {
        key: "edit",
        label: t("board-edit", { count: units.length }),
        disabled: !board.editable || venue === null,
        onClick: act(() => edit(units)),
      },
      { type: "divider" },
      {
        type: "group",
        key: "move",
        label: t("board-move-to", { count: units.length }),
        children: [
          ...board.columns.map((column) => ({
            key: column.meeting_venue,
            label: column.name,
            disabled: !board.editable || (column.meeting_venue === venue && units.length === 1),
            onClick: act(() => move(column.meeting_venue)),
          })),
          {
            key: "unassigned",
            label: t("board-unassigned"),
            disabled: !board.editable || (venue === null && units.length === 1),
            onClick: act(() => move(null)),
          },
        ],
      },
    ],
  };
}
