/** Quota, rank and standing of one unit, or of several at once. */
import { Form, InputNumber, Modal, Radio, Select } from "antd";
import type { Rank, Standing } from "../../api/contract";
import { useText } from "../../text/useText";
import { useBoardState } from "./boardState";
import { useTermWords } from "./CardWords";
import { placesOf } from "./dragRules";
import type { Terms } from "./moves";

const RANKS: Rank[] = ["principal", "deputy", "any"];
const STANDINGS: Standing[] = ["attend", "sit_in", "listen", "guest"];

export function CardEditor({ units, onClose }: { units: string[]; onClose(): void }) {
  const t = useText();
  const { board, moves } = useBoardState();
  const { rankWords, standingWords } = useTermWords();
  const [form] = Form.useForm<Terms>();
  const places = placesOf(board);
  const placed = units.filter((unit) => places.get(unit)?.venue);
  const first = places.get(units[0] ?? "")?.card;
  const open = first !== undefined;
  const save = async (terms: Terms) => {
    await moves.edit(placed, terms);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={units.length === 1 ? first?.name : t("board-edit", { count: units.length })}
      okText={t("save")}
      okButtonProps={{ disabled: !board.editable || placed.length === 0, loading: moves.busy }}
      onOk={form.submit}
      onCancel={onClose}
      width={420}
      destroyOnHidden
    >
      {open && (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ quota: first.quota, rank: first.rank, standing: first.standing }}
          onFinish={save}
        >
          {placed.length === 0 && <p style={{ marginBottom: 12 }}>{t("board-edit-unplaced")}</p>}
          {first.contact && units.length === 1 && (
            <p style={{ marginBottom: 12 }} className="muted">
              {t("board-contact", { name: first.contact })}
            </p>
          )}
          <Form.Item
            name="quota"
            label={t("quota")}
            rules={[{ required: true, message: t("number-needed") }]}
          >
            <InputNumber min={1} max={999} precision={0} autoFocus suffix={t("people-unit")} />
          </Form.Item>
          <Form.Item name="rank" label={t("rank")}>
            <Select options={RANKS.map((value) => ({ value, label: rankWords[value] }))} />
          </Form.Item>
          <Form.Item name="standing" label={t("standing")}>
            <Radio.Group options={STANDINGS.map((value) => ({ value, label: standingWords[value] }))} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
