import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Board } from "../../api/contract";
import styles from "./Board.module.css";
import { BoardToolbar } from "./BoardToolbar";
import { BoardContext, type BoardState, NowContext } from "./boardState";
import { CardEditor } from "./CardEditor";
import { CardMenu } from "./CardMenu";
import { Columns } from "./Columns";
import { EVERYTHING, shownColumns } from "./columns";
import { placesOf } from "./dragRules";
import { MoveDialog } from "./MoveDialog";
import { NobodyTakesPart } from "./NobodyTakesPart";
import { Participants } from "./Participants";
import { ProposalDrawer } from "./ProposalDrawer";
import { useBoardKeys } from "./useBoardKeys";
import { useBoardMoves } from "./useBoardMoves";
import { useHideEmpty } from "./useHideEmpty";
import { useSelection } from "./useSelection";

const NOBODY: string[] = [];

export function BoardView({ board: read, readAt }: { board: Board; readAt: number }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const [hideEmpty, setHideEmpty] = useHideEmpty();
  const moves = useBoardMoves(read, readAt);
  const board = moves.shown;
  const columns = useMemo(() => shownColumns(board, { ...filter, hideEmpty }), [board, filter, hideEmpty]);
  const selection = useSelection(columns);
  const [focused, setFocused] = useState<string | null>(null);
  const [dragging, setDragging] = useState<string | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const [moving, setMoving] = useState(NOBODY);
  const [editing, setEditing] = useState({ units: NOBODY, opening: 0 });
  const [open, setOpen] = useState<"proposal" | "participants" | null>(null);
  const wanted = useRef<string | null>(null);
  const first = columns.find((column) => column.cards.length > 0)?.cards[0]?.unit ?? null;
  const known = focused !== null && placesOf(board).has(focused);

  const state: BoardState = {
    board,
    columns,
    selection,
    moves,
    focused: known ? focused : first,
    setFocused,
    reach: (unit) => {
      const drawn = document.getElementById(`card-${unit}`);
      wanted.current = drawn === null ? unit : null;
      setFocused(unit);
      drawn?.focus();
    },
    wanted,
    setDragging,
    openMenu: setMenuFor,
    edit: (units) => setEditing(({ opening }) => ({ units, opening: opening + 1 })),
    moveAnywhere: setMoving,
  };
  useBoardKeys(moves);

  return (
    <BoardProvider state={state}>
      <div className={styles.view}>
        <BoardToolbar
          filter={filter}
          onFilter={setFilter}
          hideEmpty={hideEmpty}
          onHideEmpty={setHideEmpty}
          onOpen={setOpen}
        />
        {placesOf(board).size === 0 ? (
          <NobodyTakesPart onChoose={() => setOpen("participants")} />
        ) : (
          <Columns dragging={dragging} />
        )}
      </div>
      <CardMenu unit={menuFor} onClose={() => setMenuFor(null)} />
      <MoveDialog units={moving} onClose={() => setMoving(NOBODY)} />
      {/* A new editor at every opening: a form keeps what it was first given. */}
      <CardEditor
        key={editing.opening}
        units={editing.units}
        onClose={() => setEditing(({ opening }) => ({ units: NOBODY, opening }))}
      />
      <ProposalDrawer open={open === "proposal"} onClose={() => setOpen(null)} />
      <Participants open={open === "participants"} onClose={() => setOpen(null)} />
    </BoardProvider>
  );
}

function BoardProvider({ state, children }: { state: BoardState; children: ReactNode }) {
  const latest = useRef(state);
  latest.current = state;
  const [now] = useState(() => () => latest.current);
  return (
    <BoardContext value={state}>
      <NowContext value={now}>{children}</NowContext>
    </BoardContext>
  );
}
