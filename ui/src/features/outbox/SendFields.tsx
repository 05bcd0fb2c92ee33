import { Checkbox, Form, Input, Segmented, Select } from "antd";
import formStyles from "../../components/Form.module.css";
import { PURPOSES, useChannelWords, usePurposeWords } from "../../components/useChannelWords";
import type { Language } from "../../text/catalogues";
import { useText } from "../../text/useText";
import styles from "./Outbox.module.css";
import { takesNote } from "./sendPlan";
import type { Sending } from "./useSending";

export function SendFields({ sending, single }: { sending: Sending; single: boolean }) {
  const t = useText();
  const purposes = usePurposeWords();
  const channels = useChannelWords();
  const { kind, choices = [], choice, language, note } = sending;
  return (
    <Form layout="vertical" className={styles.fields ?? ""}>
      <Form.Item label={t("send-purpose")}>
        <Segmented
          aria-label={t("send-purpose")}
          value={kind}
          options={PURPOSES.map((value) => ({ value, label: purposes[value] }))}
          onChange={sending.setKind}
        />
      </Form.Item>
      <div className={formStyles.two}>
        <Form.Item label={t("send-channel")} htmlFor="send-channel">
          <Select
            id="send-channel"
            value={choice?.key ?? null}
            options={choices.map(({ key, channel, name }) => ({
              value: key,
              label: name === "" ? channels[channel] : t("send-group", { channel: channels[channel], name }),
            }))}
            onChange={sending.setKey}
          />
        </Form.Item>
        <Form.Item label={t("language")}>
          <Segmented<Language>
            aria-label={t("language")}
            value={language}
            options={[
              { value: "zh-CN", label: "中文" },
              { value: "en", label: "English" },
            ]}
            onChange={sending.setLanguage}
          />
        </Form.Item>
      </div>
      {takesNote(kind) && (
        <Form.Item
          label={kind === "ask_back" ? t("send-question") : t("send-reason")}
          htmlFor="send-note"
          extra={kind === "call_off" && t("send-reason-hint")}
          required={kind === "ask_back"}
        >
          <Input.TextArea
            id="send-note"
            autoFocus={single}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={200}
            showCount
            placeholder={kind === "ask_back" ? t("send-question-hint") : ""}
            value={note}
            onChange={({ target }) => sending.setNote(target.value)}
          />
        </Form.Item>
      )}
      {choice?.channel === "mail" && (
        <Form.Item>
          <Checkbox
            checked={sending.withFiles}
            onChange={({ target }) => sending.setWithFiles(target.checked)}
          >
            {t("send-with-files")}
          </Checkbox>
          <Checkbox checked={sending.withForm} onChange={({ target }) => sending.setWithForm(target.checked)}>
            {t("send-with-form")}
          </Checkbox>
        </Form.Item>
      )}
    </Form>
  );
}
