/** 代录回执: the organiser enters what a unit said by phone. */
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { Question, UnitReply } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { ReplyForm } from "./ReplyForm";

interface Props {
  meeting: string;
  questions: Question[];
  reply: UnitReply | null;
  onClose(): void;
}

export function ReplyDrawer({ meeting, questions, reply, onClose }: Props) {
  const t = useText();
  const [formId] = useState("reply-form");
  const [busy, setBusy] = useState(false);
  // Of which unit something is entered: one that went away meanwhile has nothing left to lose.
  const [touched, setTouched] = useState<string | null>(null);
  const leaving = useLeaveGuard(reply !== null && touched === reply.unit);
  const close = () => {
    setTouched(null);
    onClose();
  };
  return (
    <Drawer
      open={reply !== null}
      title={reply && t("reply-enter-title", { unit: reply.unit_name })}
      size={680}
      onClose={() => leaving(close)}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={() => leaving(close)}>{t("cancel")}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={busy}>
            {t("save")}
          </Button>
        </div>
      }
    >
      {reply && (
        <ReplyForm
          key={reply.unit}
          formId={formId}
          meeting={meeting}
          reply={reply}
          questions={questions}
          onBusy={setBusy}
          onTouched={(is) => setTouched(is ? reply.unit : null)}
          onDone={close}
        />
      )}
    </Drawer>
  );
}
