import { App, Button, Form, Input } from "antd";
import type { MessageText } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";
import { TextPreview } from "./TextPreview";
import styles from "./Texts.module.css";
import { checked } from "./template";
import { type Part, useInsert } from "./useInsert";
import { useTextDraft } from "./useTextDraft";
import { VariableList } from "./VariableList";

interface Props {
  text: MessageText;
  onUnsaved(unsaved: boolean): void;
}

export function TextEditor({ text, onUnsaved }: Props) {
  const t = useText();
  const { modal } = App.useApp();
  const draft = useTextDraft(text, onUnsaved);
  const { shown, edited } = draft;
  const fields = useInsert(shown, draft.write);
  const askRestore = () =>
    modal.confirm({
      title: t("text-restore-title"),
      content: t("text-restore-explain"),
      okText: t("text-restore"),
      icon: null,
      onOk: draft.restore,
    });
  const help = useHelp(shown);
  return (
    <div className={styles.two}>
      <Panel title={t("text-words")}>
        <Form layout="vertical" onFinish={draft.save}>
          {shown.place === "mail" && (
            <Form.Item label={t("text-subject")} htmlFor="text-subject" {...help("subject")}>
              <Input
                id="text-subject"
                ref={fields.subject}
                maxLength={300}
                value={shown.subject}
                onFocus={fields.used("subject")}
                onChange={({ target }) => draft.write("subject", target.value)}
              />
            </Form.Item>
          )}
          <Form.Item label={t("text-body")} htmlFor="text-body" {...help("body")}>
            <Input.TextArea
              id="text-body"
              ref={fields.body}
              autoSize={{ minRows: shown.place === "mail" ? 10 : 5, maxRows: 20 }}
              maxLength={4000}
              value={shown.body}
              onFocus={fields.used("body")}
              onChange={({ target }) => draft.write("body", target.value)}
            />
          </Form.Item>
          <VariableList variables={shown.variables} language={shown.language} onInsert={fields.insert} />
          {draft.failure && <FailureNotice failure={draft.failure} />}
          <div className={formStyles.foot}>
            <Button disabled={shown.is_default && !edited} onClick={askRestore}>
              {t("text-restore")}
            </Button>
            <Button
              type="primary"
              htmlType="submit"
              disabled={!edited || shown.body.trim() === ""}
              loading={draft.busy}
            >
              {t("save")}
            </Button>
          </div>
        </Form>
      </Panel>
      <TextPreview text={shown} />
    </div>
  );
}

/** What is wrong with a part, at its field. */
function useHelp(text: MessageText) {
  const t = useText();
  const failureText = useFailureText();
  return (part: Part) => {
    const failure = checked(text[part], text.variables);
    if (failure) return { validateStatus: "error" as const, help: failureText(failure) };
    if (part === "body" && text.body.trim() === "")
      return { validateStatus: "error" as const, help: t("text-body-missing") };
    return {};
  };
}
