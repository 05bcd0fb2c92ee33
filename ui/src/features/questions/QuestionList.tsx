import { PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { EmptyState } from "../../components/EmptyState";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { QuestionRow } from "./QuestionRow";
import { MOST_QUESTIONS, NEW_QUESTION } from "./questionFields";
import { useSuggestions } from "./useSuggestions";

/** `onChange`: a row came, went or moved, which the form does not tell by itself. */
export function QuestionList({ onChange }: { onChange(): void }) {
  const t = useText();
  const suggestions = useSuggestions();
  return (
    <Form.List name="questions">
      {(fields, { add, remove, move }) => {
        const full = fields.length >= MOST_QUESTIONS;
        const put = (question: typeof NEW_QUESTION) => {
          add(question);
          onChange();
        };
        return (
          <>
            {fields.length === 0 && <EmptyState text={t("questions-none")} />}
            {fields.map((field, index) => (
              <QuestionRow
                key={field.key}
                name={field.name}
                index={index}
                onRemove={() => {
                  remove(field.name);
                  onChange();
                }}
                onMove={(from, to) => {
                  if (to < 0 || to >= fields.length) return;
                  move(from, to);
                  onChange();
                }}
              />
            ))}
            <div className={formStyles.buttons}>
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={full}
                onClick={() => put({ ...NEW_QUESTION })}
              >
                {t("question-add")}
              </Button>
              <span className="muted">{full ? t("questions-full") : t("questions-often")}</span>
              {!full &&
                suggestions.map(({ name, question }) => (
                  <Button key={name} type="dashed" onClick={() => put(question)}>
                    {name}
                  </Button>
                ))}
            </div>
          </>
        );
      }}
    </Form.List>
  );
}
