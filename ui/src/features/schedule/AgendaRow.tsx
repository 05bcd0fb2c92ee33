import { DeleteOutlined, HolderOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Form, type FormListFieldData, Input, InputNumber } from "antd";
import type { KeyboardEvent } from "react";
import formStyles from "../../components/Form.module.css";
import { useDragRow } from "../../components/useDragRow";
import { useText } from "../../text/useText";
import styles from "./Schedule.module.css";

interface Props {
  field: FormListFieldData;
  index: number;
  /** When it starts; empty: not known. */
  time: string;
  speakers: { value: string }[];
  onRemove(): void;
  onMove(from: number, to: number): void;
}

export function AgendaRow({ field, index, time, speakers, onRemove, onMove }: Props) {
  const t = useText();
  const { row, handle, over } = useDragRow("agenda-row", index, onMove);
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(index, index + step);
  };
  return (
    <div ref={row} className={styles.item} data-over={over}>
      <Button
        ref={handle}
        type="text"
        className={styles.handle ?? ""}
        icon={<HolderOutlined aria-hidden />}
        aria-label={t("agenda-move", { number: index + 1 })}
        title={t("agenda-move-hint")}
        onKeyDown={pressed}
      />
      <span className="num">{time || index + 1}</span>
      <Form.Item
        name={[field.name, "title"]}
        rules={[{ required: true, whitespace: true, message: t("agenda-title-needed") }]}
      >
        <Input aria-label={t("agenda-title")} placeholder={t("agenda-title")} maxLength={120} />
      </Form.Item>
      <Form.Item name={[field.name, "speaker"]}>
        <AutoComplete
          options={speakers}
          showSearch={{
            filterOption: (typed, option) => typed !== "" && (option?.value ?? "").includes(typed),
          }}
          popupMatchSelectWidth={false}
        >
          <Input aria-label={t("agenda-speaker")} placeholder={t("agenda-speaker")} maxLength={60} />
        </AutoComplete>
      </Form.Item>
      <Form.Item name={[field.name, "minutes"]}>
        <InputNumber
          aria-label={t("agenda-minutes")}
          min={1}
          max={600}
          precision={0}
          suffix={t("minutes")}
          className={formStyles.wide ?? ""}
        />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("agenda-remove")}
        onClick={onRemove}
      />
    </div>
  );
}
