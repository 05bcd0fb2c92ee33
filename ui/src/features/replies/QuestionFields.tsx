/** The organiser's questions as fields; a required one warns and does not bind. */
import { Form, Input, Radio, Select } from "antd";
import type { Question } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";

/** More are found faster in a list. */
const MOST_RADIOS = 5;

export function QuestionFields({ questions }: { questions: Question[] }) {
  const t = useText();
  return (
    <fieldset className={formStyles.block}>
      <legend>{t("questions")}</legend>
      {questions.map((question) => (
        <Form.Item
          key={question.id}
          name={["answers", question.id]}
          label={question.wording}
          extra={question.required && t("question-required-of-units")}
        >
          <AnswerField question={question} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

interface AnswerProps {
  id?: string;
  value?: string;
  onChange?: (answer: string) => void;
  question: Question;
}

function AnswerField({ id, value = "", onChange, question: { kind, choices, wording } }: AnswerProps) {
  const own = id === undefined ? {} : { id };
  // A choice that was taken off since stays to be seen until another is made.
  const options = [...new Set([...choices, ...(value === "" ? [] : [value])])];
  if (kind === "choice" && options.length <= MOST_RADIOS)
    return (
      <Radio.Group
        {...own}
        aria-label={wording}
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
        options={options}
      />
    );
  if (kind === "choice")
    return (
      <Select
        {...own}
        allowClear
        value={value || null}
        onChange={(chosen) => onChange?.(chosen ?? "")}
        options={options.map((one) => ({ value: one, label: one }))}
      />
    );
  return (
    <Input
      {...own}
      value={value}
      maxLength={kind === "number" ? 6 : 300}
      inputMode={kind === "number" ? "numeric" : "text"}
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}
