import { PrinterOutlined } from "@ant-design/icons";
import { Button, Checkbox, Select } from "antd";
import { useMemo } from "react";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { type BoardFilter, groupingsOf } from "./columns";
import { TurnIcon } from "./TurnIcon";

interface Props {
  filter: BoardFilter;
  onFilter(filter: BoardFilter): void;
  hideEmpty: boolean;
  onHideEmpty(hide: boolean): void;
  onOpen(what: "proposal" | "participants"): void;
}

export function BoardToolbar({ filter, onFilter, hideEmpty, onHideEmpty, onOpen }: Props) {
  const t = useText();
  const { board } = useBoardState();
  const search = (wanted: string) => onFilter({ ...filter, search: wanted });
  return (
    <div className={styles.tools}>
      <Toolbar
        actions={
          <>
            <TurnButtons />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t("print")}
            </Button>
            <Button onClick={() => onOpen("participants")}>{t("participants")}</Button>
            <Button
              disabled={!board.editable || board.unassigned.length === 0}
              onClick={() => onOpen("proposal")}
            >
              {t("board-auto")}
            </Button>
          </>
        }
      >
        <SearchBox label={t("board-search")} value={filter.search} onSearch={search} />
        <GroupFilter filter={filter} onFilter={onFilter} />
        {board.columns.length > 2 && (
          <Checkbox checked={hideEmpty} onChange={({ target }) => onHideEmpty(target.checked)}>
            {t("board-hide-empty")}
          </Checkbox>
        )}
      </Toolbar>
      <Said />
    </div>
  );
}

function TurnButtons() {
  const t = useText();
  const { moves } = useBoardState();
  return (
    <>
      <Button
        icon={<TurnIcon way="undo" />}
        aria-label={t("undo")}
        title={`${t("undo")} Ctrl Z`}
        disabled={!moves.canUndo || moves.busy}
        onClick={moves.undo}
      />
      <Button
        icon={<TurnIcon way="redo" />}
        aria-label={t("redo")}
        title={`${t("redo")} Ctrl Shift Z`}
        disabled={!moves.canRedo || moves.busy}
        onClick={moves.redo}
      />
    </>
  );
}

/** How many are chosen, or how it is done by keys. */
function Said() {
  const t = useText();
  const { board, selection, moveAnywhere } = useBoardState();
  const chosen = selection.units.size;
  if (chosen < 2)
    return <p className={styles.hint}>{board.editable ? t("board-keys") : t("board-why-not-editable")}</p>;
  return (
    <p role="status" className={styles.hint}>
      {t("board-chosen", { count: chosen })}
      <Button
        type="link"
        size="small"
        disabled={!board.editable}
        onClick={() => moveAnywhere([...selection.units])}
      >
        {t("board-move-chosen")}
      </Button>
      <Button type="link" size="small" onClick={selection.clear}>
        {t("board-clear")}
      </Button>
    </p>
  );
}

function GroupFilter({ filter, onFilter }: Pick<Props, "filter" | "onFilter">) {
  const t = useText();
  const { board } = useBoardState();
  const { categories, parents } = useMemo(() => groupingsOf(board), [board]);
  if (categories.length < 2 && parents.length === 0) return null;
  const value = filter.parent ? `parent ${filter.parent}` : filter.category && `category ${filter.category}`;
  return (
    <Select
      id="board-filter"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      aria-label={t("board-filter")}
      placeholder={t("board-filter")}
      className={styles.filter ?? ""}
      popupMatchSelectWidth={false}
      value={value || null}
      onChange={(chosen: string | null) => {
        const [kind, ...rest] = (chosen ?? "").split(" ");
        const wanted = rest.join(" ");
        onFilter({
          ...filter,
          category: kind === "category" ? wanted : "",
          parent: kind === "parent" ? wanted : "",
        });
      }}
      options={[
        {
          label: t("category"),
          options: categories.map((category) => ({ value: `category ${category}`, label: category })),
        },
        {
          label: t("parent-unit"),
          options: parents.map(({ unit, name }) => ({ value: `parent ${unit}`, label: name })),
        },
      ]}
    />
  );
}
