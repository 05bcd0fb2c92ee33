/** The one menu of the board, opened at a card: edit, move (with the rest of the selection), take out. */
import { Dropdown, type MenuProps } from "antd";
import { useRef } from "react";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { placesOf } from "./dragRules";

/** More venues than this are found faster by typing than in a menu. */
export const FEW = 12;

export function CardMenu({ unit, onClose }: { unit: string | null; onClose(): void }) {
  const { reach } = useBoardState();
  const menu = useCardMenu(unit, onClose);
  const last = useRef({ left: 0, top: 0 });
  const card = unit === null ? null : document.getElementById(`card-${unit}`)?.getBoundingClientRect();
  // It keeps its place while it closes.
  if (card) last.current = { left: card.right - 24, top: card.top + 26 };
  return (
    <Dropdown
      menu={menu}
      trigger={["click"]}
      open={unit !== null}
      autoFocus
      onOpenChange={(open, { source }) => {
        // An entry of the menu closes it itself and says where the focus goes.
        if (open || unit === null || source === "menu") return;
        onClose();
        reach(unit);
      }}
    >
      <span className={styles.menuPlace} style={last.current} />
    </Dropdown>
  );
}

function useCardMenu(unit: string | null, onClose: () => void): MenuProps {
  const t = useText();
  const { board, selection, moves, edit, moveAnywhere, wanted, reach } = useBoardState();
  if (unit === null) return { items: [] };
  const units = selection.around(unit);
  const venue = placesOf(board).get(unit)?.venue ?? null;
  const frozen = !board.editable;
  const here = (place: string | null) => frozen || (place === venue && units.length === 1);
  const act = (run: () => void) => () => {
    onClose();
    run();
  };
  const move = (to: string | null) =>
    act(() => {
      reach(unit);
      // It is drawn anew where it goes, and takes the focus along.
      wanted.current = unit;
      moves.move(units, to);
    });
  const few = board.columns.length <= FEW;
  const venues = few
    ? board.columns.map((column) => ({
        key: column.meeting_venue,
        label: column.name,
        disabled: here(column.meeting_venue),
        onClick: move(column.meeting_venue),
      }))
    : [
        {
          key: "find",
          label: t("board-more-venues"),
          disabled: frozen,
          onClick: act(() => moveAnywhere(units)),
        },
      ];
  return {
    className: styles.menu ?? "",
    items: [
      {
        key: "edit",
        label: t("board-edit", { count: units.length }),
        disabled: frozen || venue === null,
        onClick: act(() => edit(units)),
      },
      { type: "divider" },
      {
        type: "group",
        key: "move",
        label: t("board-move-to", { count: units.length }),
        children: [
          ...venues,
          { key: "unassigned", label: t("board-unassigned"), disabled: here(null), onClick: move(null) },
        ],
      },
      { type: "divider" },
      {
        key: "leave",
        label: t("board-leave", { count: units.length }),
        disabled: frozen,
        onClick: act(() => moves.leave(units)),
      },
    ],
  };
}
