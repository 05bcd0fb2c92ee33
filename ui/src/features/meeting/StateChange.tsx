/** Before a meeting moves on: what it will do and to whom, what speaks against it, and the reason when one is needed. */
import { Form, Input, Modal } from "antd";
import { useState } from "react";
import type { Meeting, MeetingState, Scope } from "../../api/contract";
import { useTransition } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { Loaded } from "../../components/Loaded";
import { ScopeChoice } from "../../components/ScopeChoice";
import { useText } from "../../text/useText";
import { Effects } from "./Effects";
import styles from "./Meeting.module.css";
import { stateChangeWords } from "./stateChange";

interface Props {
  meeting: Meeting;
  to: MeetingState;
  /** To begin with. */
  reason?: string;
  onClose(): void;
  onDone?(): void;
}

/** Of a series, these are often meant for more than one meeting. */
const FOR_MANY: readonly MeetingState[] = ["announced", "cancelled", "postponed", "draft"];
const LONGEST_REASON = 200;

export function StateChange({ meeting, to, reason: known = "", onClose, onDone }: Props) {
  const t = useText();
  const { id, state } = meeting.head;
  const [form] = Form.useForm<{ reason?: string }>();
  const [scope, setScope] = useState<Scope>("this");
  const advance = useCommand("advance_meeting", { showsFailure: true });
  const preview = useTransition(id, to, scope, !advance.isPending && !advance.isSuccess);
  // As it was asked: once it has moved on, the words stay until the window is gone.
  const [words] = useState(() => stateChangeWords(state, to, t));
  const many = (meeting.series?.meetings.length ?? 0) > 1 && FOR_MANY.includes(to);
  const run = ({ reason = "" }: { reason?: string }) =>
    advance.mutate(
      { meeting: id, to, reason: reason.trim(), scope },
      {
        onSuccess: () => {
          onClose();
          onDone?.();
        },
      },
    );
  return (
    <Modal
      open
      title={words.title}
      okText={words.action}
      okButtonProps={{
        danger: words.danger,
        loading: advance.isPending,
        // Nobody agrees to what is only shown from before.
        disabled: preview.data === undefined || preview.isPlaceholderData,
      }}
      cancelText={t("close")}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason: known }}
        onFinish={run}
        className={styles.stack ?? ""}
      >
        <p>{words.explain}</p>
        {many && <ScopeChoice value={scope} onChange={setScope} />}
        <Loaded query={preview} rows={2}>
          {({ effects, needs_reason, meetings }) => (
            <>
              {many && <p role="status">{t("transition-meetings", { count: meetings })}</p>}
              <Effects effects={effects} to={to} />
              {needs_reason && (
                <Form.Item
                  name="reason"
                  label={t("reason")}
                  rules={[{ required: true, whitespace: true, message: t("failure-reason-missing") }]}
                >
                  <Input.TextArea rows={3} maxLength={LONGEST_REASON} showCount />
                </Form.Item>
              )}
            </>
          )}
        </Loaded>
        {advance.error && <FailureNotice failure={advance.error} />}
      </Form>
    </Modal>
  );
}
