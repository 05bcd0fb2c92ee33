/** 会场分配: every unit in its venue, by mouse, by keyboard or by menu; and the same on paper. */
import { Link, useParams } from "@tanstack/react-router";
import type { Board as BoardAnswer } from "../../api/contract";
import { useBoard } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import { BoardPrint } from "./BoardPrint";
import { BoardView } from "./BoardView";

export function Board() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  const query = useBoard(meeting);
  return (
    <Loaded query={query}>
      {(board) =>
        board.columns.length === 0 ? (
          <NoVenues board={board} />
        ) : (
          <>
            <BoardView board={board} readAt={query.dataUpdatedAt} />
            <BoardPrint board={board} />
          </>
        )
      }
    </Loaded>
  );
}

function NoVenues({ board }: { board: BoardAnswer }) {
  const t = useText();
  return (
    <EmptyState text={t("no-venues")}>
      {board.editable && (
        <Link to="/meetings/$meeting/edit" params={{ meeting: board.meeting }}>
          {t("step-add-venues")}
        </Link>
      )}
    </EmptyState>
  );
}
