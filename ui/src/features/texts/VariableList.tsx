/** What may be named in braces, by its name in the language of the text. */
import { Button } from "antd";
import type { MessageText } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Texts.module.css";

interface Props {
  variables: MessageText["variables"];
  language: MessageText["language"];
  onInsert(words: string): void;
}

export function VariableList({ variables, language, onInsert }: Props) {
  const t = useText();
  const names = variables.map(({ en, zh }) => (language === "en" ? en : zh));
  return (
    <fieldset className={styles.variables}>
      <legend className="muted">{t("text-variables")}</legend>
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          aria-label={t("text-insert", { name })}
          // The field keeps its cursor.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(`{${name}}`)}
        >
          {`{${name}}`}
        </Button>
      ))}
    </fieldset>
  );
}
