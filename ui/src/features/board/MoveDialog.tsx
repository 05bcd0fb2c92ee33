/** Moves units to any of many venues: type, arrow to it, Enter. */
import { Modal, Select } from "antd";
import { useText } from "../../text/useText";
import { useBoardState } from "./boardState";

export function MoveDialog({ units, onClose }: { units: string[]; onClose(): void }) {
  const t = useText();
  const { board, moves } = useBoardState();
  const options = board.columns.map(({ meeting_venue, name, places, capacity }) => ({
    value: meeting_venue,
    label: name,
    room: capacity === null ? t("places", { count: places }) : `${places}/${capacity}`,
  }));
  const choose = (venue: string) => {
    onClose();
    moves.move(units, venue);
  };
  return (
    <Modal
      open={units.length > 0}
      title={t("board-move-to", { count: units.length })}
      footer={null}
      width={440}
      onCancel={onClose}
      destroyOnHidden
    >
      <Select
        autoFocus
        defaultOpen
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("venue")}
        placeholder={t("board-find-venue")}
        style={{ width: "100%" }}
        options={options}
        optionRender={({ data }) => (
          <>
            {data.label} <span className="muted num">{data.room}</span>
          </>
        )}
        onSelect={choose}
      />
    </Modal>
  );
}
