/** Quota, rank and standing of one unit, or of several at once: then only what is touched changes. */
import { Form, InputNumber, Modal, Radio, Select } from "antd";
import { useState } from "react";
import type { Failure, Rank, Standing } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import { useBoardState } from "./boardState";
import { placesOf } from "./dragRules";
import { changedTerms, commonTerms, type Terms } from "./moves";

const RANKS: Rank[] = ["principal", "deputy", "any"];
const STANDINGS: Standing[] = ["attend", "sit_in", "listen", "guest"];

export function CardEditor({ units, onClose }: { units: string[]; onClose(): void }) {
  const t = useText();
  const { board, moves } = useBoardState();
  const [form] = Form.useForm<Partial<Terms>>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const places = placesOf(board);
  const cards = units.flatMap((unit) => places.get(unit)?.card ?? []);
  const placed = units.filter((unit) => places.get(unit)?.venue);
  const [first] = cards;
  const close = () => {
    setFailure(null);
    onClose();
  };
  const save = async (fields: Partial<Terms>) => {
    const terms = changedTerms(fields, (field) => form.isFieldTouched(field));
    const failed = Object.keys(terms).length === 0 ? null : await moves.edit(placed, terms);
    if (failed === null) close();
    else setFailure(failed);
  };
  return (
    <Modal
      open={first !== undefined}
      title={units.length === 1 ? first?.name : t("board-edit", { count: units.length })}
      okText={t("save")}
      okButtonProps={{ disabled: !board.editable || placed.length === 0, loading: moves.busy }}
      onOk={form.submit}
      onCancel={close}
      width={420}
      destroyOnHidden
    >
      {first && (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={commonTerms(cards)}
          onFinish={save}
        >
          {failure && <FailureNotice failure={failure} />}
          {placed.length === 0 && <p className={formStyles.intro}>{t("board-edit-unplaced")}</p>}
          {units.length > 1 && <p className={formStyles.intro}>{t("board-edit-many")}</p>}
          {first.contact && units.length === 1 && (
            <p className={`muted ${formStyles.intro}`}>{t("board-contact", { name: first.contact })}</p>
          )}
          <TermFields one={units.length === 1} />
        </Form>
      )}
    </Modal>
  );
}

function TermFields({ one }: { one: boolean }) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  const quota: number | null | undefined = Form.useWatch("quota");
  return (
    <>
      <Form.Item name="quota" label={t("quota")} rules={[{ required: one, message: t("number-needed") }]}>
        <InputNumber
          min={1}
          max={999}
          precision={0}
          autoFocus
          className={formStyles.wide ?? ""}
          suffix={t("people-unit", { count: quota ?? 1 })}
          placeholder={t("board-differs")}
        />
      </Form.Item>
      <Form.Item name="rank" label={t("rank")}>
        <Select
          placeholder={t("board-differs")}
          options={RANKS.map((value) => ({ value, label: rankWords[value] }))}
        />
      </Form.Item>
      <Form.Item name="standing" label={t("standing")}>
        <Radio.Group options={STANDINGS.map((value) => ({ value, label: standingWords[value] }))} />
      </Form.Item>
    </>
  );
}
