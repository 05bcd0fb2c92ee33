import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";

interface Props {
  search: string;
  onSearch(search: string): void;
}

export function BoardToolbar({ search, onSearch }: Props) {
  const t = useText();
  const { board, moves, selection } = useBoardState();
  const chosen = selection.units.size;
  return (
    <Toolbar
      actions={
        <>
          <Tooltip title={`${t("undo")} Ctrl Z`}>
            <Button
              icon={<UndoOutlined aria-hidden />}
              aria-label={t("undo")}
              disabled={!moves.canUndo || moves.busy}
              onClick={moves.undo}
            />
          </Tooltip>
          <Tooltip title={`${t("redo")} Ctrl Shift Z`}>
            <Button
              icon={<RedoOutlined aria-hidden />}
              aria-label={t("redo")}
              disabled={!moves.canRedo || moves.busy}
              onClick={moves.redo}
            />
          </Tooltip>
          <Button
            disabled={!board.editable || board.unassigned.length === 0}
            loading={moves.busy}
            onClick={moves.assignAll}
          >
            {t("board-auto")}
          </Button>
        </>
      }
    >
      <SearchBox label={t("board-search")} value={search} onSearch={onSearch} />
      {chosen > 1 ? (
        <span role="status">
          {t("board-chosen", { count: chosen })}{" "}
          <Button type="link" size="small" onClick={selection.clear}>
            {t("board-clear")}
          </Button>
        </span>
      ) : (
        <span className={styles.hint}>{board.editable ? t("board-keys") : t("board-why-not-editable")}</span>
      )}
    </Toolbar>
  );
}
