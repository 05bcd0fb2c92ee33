/** Sends a test over the saved settings and says what the other side answered. */
import { Alert, App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import type { ChannelKind } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { isPersonal } from "../../components/useChannelWords";
import { useUnsentWords } from "../../components/useUnsentWords";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import styles from "./Channels.module.css";

interface Props {
  channel: ChannelKind;
  robot?: string;
  /** What it tests, for its name. */
  name: string;
  unsaved: boolean;
  onSave(): void;
}

export function TestChannel({ channel, robot = "", name, unsaved, onSave }: Props) {
  const t = useText();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const ask = () =>
    unsaved
      ? modal.confirm({
          title: t("test-save-title"),
          content: t("test-save-explain"),
          okText: t("save"),
          icon: null,
          onOk: onSave,
        })
      : setOpen(true);
  return (
    <>
      <Button aria-label={t("test-named", { name })} onClick={ask}>
        {t("test-send")}
      </Button>
      <Modal
        open={open}
        title={t("test-named", { name })}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Trial channel={channel} robot={robot} />
      </Modal>
    </>
  );
}

function Trial({ channel, robot }: { channel: ChannelKind; robot: string }) {
  const t = useText();
  const { language } = usePreferences();
  const test = useCommand("test_channel", { showsFailure: true });
  const personal = isPersonal(channel);
  return (
    <Form<{ to?: string }>
      name="test-channel"
      layout="vertical"
      className={styles.trial ?? ""}
      onValuesChange={() => test.reset()}
      onFinish={({ to = "" }) => test.mutate({ channel, robot, to: to.trim(), language })}
    >
      <p className="muted">{personal ? t("test-explain") : t("test-explain-group")}</p>
      {personal && (
        <Form.Item
          name="to"
          label={channel === "mail" ? t("mail") : t("phone")}
          rules={[{ required: true, whitespace: true, message: t("test-to-missing") }]}
        >
          <Input autoFocus inputMode={channel === "mail" ? "email" : "tel"} maxLength={200} />
        </Form.Item>
      )}
      {test.error && <FailureNotice failure={test.error} />}
      {test.data && <Tested {...test.data} />}
      <Button type="primary" htmlType="submit" loading={test.isPending}>
        {t("test-send")}
      </Button>
    </Form>
  );
}

function Tested({ sent, reason, detail }: { sent: boolean; reason: string; detail: string }) {
  const t = useText();
  const unsentWords = useUnsentWords();
  if (sent) return <Alert type="success" showIcon role="status" title={t("test-sent")} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={unsentWords(reason)}
      description={detail && <span className={styles.detail}>{t("other-side-said", { detail })}</span>}
    />
  );
}
