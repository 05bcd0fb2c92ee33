import { Button, Form, Input } from "antd";
import { useState } from "react";
import { asCallError } from "../../api/call";
import type { Failure } from "../../api/contract";
import { openDesk } from "../../api/desk";
import { FailureNotice } from "../../components/FailureNotice";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { deskLinkOf } from "./deskLink";

export function OpenDesk({ onOpened }: { onOpened(): void }) {
  const t = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async ({ link }: { link: string }) => {
    const address = deskLinkOf(link);
    if (address === null) return;
    setBusy(true);
    setFailure(null);
    try {
      await openDesk(address);
      onOpened();
    } catch (thrown) {
      setFailure(asCallError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel>
      <p className="muted">{t("desk-open-explain")}</p>
      {failure && <FailureNotice failure={failure} />}
      <Form className={styles.openForm ?? ""} layout="vertical" requiredMark={false} onFinish={open}>
        <Form.Item
          name="link"
          label={t("desk-open-link")}
          validateTrigger="onSubmit"
          rules={[
            {
              validator: async (_, link: unknown) => {
                if (typeof link !== "string" || deskLinkOf(link) === null)
                  throw new Error(t("desk-open-no-link"));
              },
            },
          ]}
        >
          <Input autoFocus autoComplete="off" spellCheck={false} placeholder="https://…/d/…" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t("desk-open")}
        </Button>
      </Form>
    </Panel>
  );
}
