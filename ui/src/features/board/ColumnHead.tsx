import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import type { BoardColumn } from "../../api/contract";
import { CapacityBar } from "../../components/CapacityBar";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import type { ShownColumn } from "./columns";

export function ColumnHead({ shown, heading }: { shown: ShownColumn; heading: string }) {
  const t = useText();
  const { column, cards } = shown;
  const role =
    column === null ? t("board-no-venue") : column.role === "main" ? t("role-main") : t("role-branch");
  const name = column === null ? t("board-unassigned") : column.name;
  return (
    <header className={styles.columnHead}>
      <h2 id={heading} title={name}>
        <span className={styles.role}>{role}</span>
        <span className={styles.columnName}>{name}</span>
      </h2>
      <ColumnMenu shown={shown} name={name} />
      <span className={styles.numbers}>
        <span className="num">{t("units-number", { count: cards.length })}</span>
        {column !== null && (
          <span className="num" data-over={column.over > 0}>
            {column.capacity === null
              ? t("places", { count: column.places })
              : `${column.places}/${column.capacity}`}
          </span>
        )}
      </span>
      {column !== null && <Fullness column={column} />}
    </header>
  );
}

function Fullness({ column }: { column: BoardColumn }) {
  const t = useText();
  return (
    <div className={styles.bar}>
      <CapacityBar
        label={t("board-capacity", { venue: column.name })}
        value={column.places}
        full={column.capacity}
      />
      {column.over > 0 && (
        <span className={styles.tooMany}>
          <strong className={styles.over}>{t("over-by", { count: column.over })}</strong>
          <RoomAt column={column} />
        </span>
      )}
    </div>
  );
}

/** Where there is room; moves what is chosen in the full venue there. */
function RoomAt({ column }: { column: BoardColumn }) {
  const t = useText();
  const { message } = App.useApp();
  const { selection, moves, board } = useBoardState();
  const room = column.room_at;
  if (room === null || !board.editable) return null;
  const chosen = column.cards.filter((card) => selection.units.has(card.unit)).map((card) => card.unit);
  const move = () => {
    if (chosen.length > 0) moves.move(chosen, room.meeting_venue);
    else message.info(t("board-room-choose", { venue: room.name }));
  };
  return (
    <Button type="link" size="small" className={styles.room ?? ""} onClick={move}>
      {t("board-room-at", { venue: room.name, free: room.free })}
    </Button>
  );
}

function ColumnMenu({ shown, name }: { shown: ShownColumn; name: string }) {
  const t = useText();
  const { selection, moveAnywhere, board } = useBoardState();
  const units = shown.cards.map((card) => card.unit);
  const items = [
    { key: "all", label: t("board-select-column"), onClick: () => selection.add(units) },
    {
      key: "move",
      label: t("board-move-column"),
      disabled: !board.editable,
      onClick: () => moveAnywhere(units),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight" disabled={units.length === 0}>
      <Button
        type="text"
        size="small"
        className={styles.columnMenu ?? ""}
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("board-column-menu", { venue: name })}
      />
    </Dropdown>
  );
}
