/** A browser that has not been let in yet: one field for the key printed when the program started. */
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { asCallError, signIn } from "../api/call";
import type { Failure } from "../api/contract";
import { setSignedOut } from "../api/session";
import { FailureNotice } from "../components/FailureNotice";
import { useText } from "../text/useText";
import styles from "./SignIn.module.css";

export function SignIn() {
  const t = useText();
  const client = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async ({ key }: { key: string }) => {
    setBusy(true);
    setFailure(null);
    try {
      await signIn(key.trim());
      client.clear();
      setSignedOut(false);
    } catch (thrown) {
      setFailure(asCallError(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="/icon.svg" alt="" width={40} height={40} />
        <h1>{t("sign-in-title")}</h1>
        <p className="muted">{t("sign-in-hint")}</p>
        {failure && <FailureNotice failure={failure} />}
        <Form layout="vertical" onFinish={enter} requiredMark={false}>
          <Form.Item
            name="key"
            label={t("sign-in-key")}
            rules={[{ required: true, message: t("sign-in-key-needed") }]}
          >
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t("sign-in-enter")}
          </Button>
        </Form>
      </div>
    </main>
  );
}
