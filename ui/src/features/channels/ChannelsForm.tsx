import { App, Button, Form, Select, Switch } from "antd";
import { type ReactNode, useState } from "react";
import type { Channels } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useChannelWords } from "../../components/useChannelWords";
import { useText } from "../../text/useText";
import styles from "./Channels.module.css";
import { type ChannelFields, fieldsOf } from "./channelFields";
import { MailFields } from "./MailFields";
import { QuietFields } from "./QuietFields";
import { RobotList } from "./RobotList";
import { SmsFields } from "./SmsFields";
import { TestChannel } from "./TestChannel";
import { useChannelsForm } from "./useChannelsForm";

export function ChannelsForm({ channels }: { channels: Channels }) {
  const t = useText();
  const { message } = App.useApp();
  const words = useChannelWords();
  const { form, kept, round, unsaved, busy, failure, touch, save } = useChannelsForm(channels, () =>
    message.success(t("channels-saved")),
  );
  const [initial] = useState(() => fieldsOf(channels));
  const testing = { unsaved, onSave: form.submit };
  return (
    <Form<ChannelFields>
      form={form}
      name="channels"
      initialValues={initial}
      layout="vertical"
      className={styles.form ?? ""}
      onValuesChange={touch}
      onFinish={save}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      {/* Once saved, every secret is a kept one again. */}
      <div key={round} className={styles.form}>
        <Switched kind="mail" title={words.mail} explanation={t("mail-explain")}>
          <MailFields hasPassword={kept.mail.has_password} />
          <TestChannel channel="mail" name={words.mail} {...testing} />
        </Switched>
        <Switched kind="sms" title={words.sms} explanation={t("sms-off-explain")}>
          <SmsFields hasSecret={kept.sms.has_secret} />
          <TestChannel channel="sms" name={words.sms} {...testing} />
        </Switched>
        <Panel title={t("robots-title")}>
          <p className="muted">{t("robots-explain")}</p>
          <RobotList kept={kept.robots} {...testing} />
        </Panel>
        <Panel title={t("quiet-title")}>
          <QuietFields />
        </Panel>
        <Panel title={t("tells-changes-title")}>
          <div className={styles.switchLine}>
            <Form.Item name="tells_changes" valuePropName="checked" noStyle>
              <Switch aria-label={t("tells-changes")} />
            </Form.Item>
            <span>{t("tells-changes")}</span>
          </div>
          <p className="muted">{t("tells-changes-explain")}</p>
        </Panel>
        <Panel title={t("hosts-title")}>
          <Form.Item name="allowed_hosts" label={t("hosts-label")} extra={t("hosts-hint")}>
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[",", "，", " ", ";"]} />
          </Form.Item>
        </Panel>
      </div>
      <div className={formStyles.stickyFoot}>
        {failure && <FailureNotice failure={failure} />}
        <Button type="primary" htmlType="submit" disabled={!unsaved} loading={busy}>
          {t("save")}
        </Button>
      </div>
    </Form>
  );
}

interface SwitchedProps {
  kind: "mail" | "sms";
  title: string;
  /** What it is good for, while it is off. */
  explanation: string;
  children: ReactNode;
}

/** A channel with its switch; while it is off its settings stay out of the way, and as they are. */
function Switched({ kind, title, explanation, children }: SwitchedProps) {
  const form = Form.useFormInstance<ChannelFields>();
  // A watch tells nothing while the form is first drawn: the channel must not flash as off.
  const enabled =
    Form.useWatch([kind, "enabled"], { form, preserve: true }) ?? form.getFieldValue([kind, "enabled"]);
  return (
    <Panel
      title={title}
      extra={
        <Form.Item name={[kind, "enabled"]} valuePropName="checked" noStyle>
          <Switch aria-label={title} />
        </Form.Item>
      }
    >
      {enabled ? <div>{children}</div> : <p className="muted">{explanation}</p>}
    </Panel>
  );
}
