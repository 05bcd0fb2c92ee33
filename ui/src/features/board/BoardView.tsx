import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Board } from "../../api/contract";
import styles from "./Board.module.css";
import { BoardColumn } from "./BoardColumn";
import { BoardToolbar } from "./BoardToolbar";
import { BoardContext, type BoardState } from "./boardState";
import { CardEditor } from "./CardEditor";
import { shownColumns } from "./columns";
import { useBoardKeys } from "./useBoardKeys";
import { useBoardMoves } from "./useBoardMoves";
import { useSelection } from "./useSelection";

export function BoardView({ board }: { board: Board }) {
  const [search, setSearch] = useState("");
  const columns = useMemo(() => shownColumns(board, search), [board, search]);
  const selection = useSelection(columns);
  const moves = useBoardMoves(board);
  const [focused, setFocused] = useState<string | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ units: string[]; opening: number }>({ units: [], opening: 0 });
  const first = columns.find((column) => column.cards.length > 0)?.cards[0]?.unit ?? null;
  const shown = columns.some((column) => column.cards.some((card) => card.unit === focused));

  const state: BoardState = {
    board,
    columns,
    selection,
    moves,
    focused: shown ? focused : first,
    focus: setFocused,
    menuFor,
    openMenu: setMenuFor,
    edit: (units) => setEditing(({ opening }) => ({ units, opening: opening + 1 })),
    follow: useFollow(board),
  };
  useBoardKeys(moves);

  return (
    <BoardContext value={state}>
      <div className={styles.view}>
        <BoardToolbar search={search} onSearch={setSearch} />
        <div className={styles.columns}>
          {columns.map((column) => (
            <BoardColumn key={column.id ?? "unassigned"} shown={column} />
          ))}
        </div>
      </div>
      {/* A new editor at every opening: a form keeps what it was first given. */}
      <CardEditor
        key={editing.opening}
        units={editing.units}
        onClose={() => setEditing(({ opening }) => ({ units: [], opening }))}
      />
    </BoardContext>
  );
}

/** A moved card is drawn anew in its new column; this gives it the focus it had in the old one. */
function useFollow(board: Board): (unit: string) => void {
  const following = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the board's change that draws the card anew
  useEffect(() => {
    const card = following.current && document.getElementById(`card-${following.current}`);
    if (card && document.activeElement === document.body) card.focus();
  }, [board]);
  return useCallback((unit) => {
    following.current = unit;
  }, []);
}
