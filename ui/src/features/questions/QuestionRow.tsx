import { DeleteOutlined, HolderOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select, Switch } from "antd";
import type { KeyboardEvent } from "react";
import type { QuestionKind } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useDragRow } from "../../components/useDragRow";
import { useText } from "../../text/useText";
import styles from "./Questions.module.css";
import {
  choicesOf,
  MOST_CHOICES,
  type QuestionFields,
  type QuestionsForm,
  sameBefore,
} from "./questionFields";

interface Props {
  name: number;
  index: number;
  onRemove(): void;
  onMove(from: number, to: number): void;
}

export function QuestionRow({ name, index, onRemove, onMove }: Props) {
  const t = useText();
  const { row, handle, over } = useDragRow("question", index, onMove);
  const kind: QuestionKind = Form.useWatch(["questions", name, "kind"]) ?? "text";
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(index, index + step);
  };
  const number = index + 1;
  return (
    <div ref={row} className={styles.row} data-over={over}>
      <Button
        ref={handle}
        type="text"
        className={styles.handle ?? ""}
        icon={<HolderOutlined aria-hidden />}
        aria-label={t("question-move", { number })}
        title={t("agenda-move-hint")}
        onKeyDown={pressed}
      />
      <div className={styles.fields}>
        <WordingField name={name} index={index} />
        <KindFields name={name} number={number} />
        {kind === "choice" && <ChoicesField name={name} number={number} />}
      </div>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("question-remove", { number })}
        onClick={onRemove}
      />
    </div>
  );
}

function WordingField({ name, index }: { name: number; index: number }) {
  const t = useText();
  const form = Form.useFormInstance<QuestionsForm>();
  const unlikeEarlier = () => {
    const wordings = form.getFieldValue("questions").map(({ wording }: QuestionFields) => wording);
    const same = sameBefore(wordings, index);
    return same === null
      ? Promise.resolve()
      : Promise.reject(new Error(t("question-twice", { number: same + 1 })));
  };
  return (
    <Form.Item
      name={[name, "wording"]}
      // An earlier one that is worded anew may be the same no longer.
      dependencies={Array.from({ length: index }, (_, at) => ["questions", at, "wording"])}
      rules={[
        { required: true, whitespace: true, message: t("failure-question-empty") },
        { validator: unlikeEarlier },
      ]}
    >
      <Input
        aria-label={t("question-wording", { number: index + 1 })}
        placeholder={t("question-wording-hint")}
        maxLength={120}
      />
    </Form.Item>
  );
}

function KindFields({ name, number }: { name: number; number: number }) {
  const t = useText();
  const kinds: { value: QuestionKind; label: string }[] = [
    { value: "text", label: t("question-text") },
    { value: "choice", label: t("question-choice") },
    { value: "number", label: t("question-number") },
  ];
  return (
    <div className={styles.kind}>
      <Form.Item name={[name, "kind"]}>
        <Select<QuestionKind> aria-label={t("question-kind", { number })} options={kinds} />
      </Form.Item>
      <span className={formStyles.buttons}>
        <Form.Item name={[name, "required"]} valuePropName="checked" noStyle>
          <Switch size="small" aria-label={t("question-required-named", { number })} />
        </Form.Item>
        {t("question-required")}
      </span>
    </div>
  );
}

function ChoicesField({ name, number }: { name: number; number: number }) {
  const t = useText();
  const enough = (_: unknown, text: string = "") => {
    const { length } = choicesOf(text);
    return length >= 2 && length <= MOST_CHOICES
      ? Promise.resolve()
      : Promise.reject(new Error(t("choices-needed", { limit: MOST_CHOICES })));
  };
  return (
    <Form.Item name={[name, "choices"]} rules={[{ validator: enough }]}>
      <Input.TextArea
        aria-label={t("question-choices", { number })}
        placeholder={t("question-choices-hint")}
        autoSize={{ minRows: 2, maxRows: 8 }}
      />
    </Form.Item>
  );
}
