/** Removing a draft or a cancelled meeting for good; of a series, as many as are meant. */
import { useNavigate } from "@tanstack/react-router";
import { App, Modal } from "antd";
import { useState } from "react";
import type { Meeting, Scope } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { ScopeChoice } from "../../components/ScopeChoice";
import { useText } from "../../text/useText";

export function DiscardModal({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const discard = useCommand("discard_meeting", { showsFailure: true });
  const [scope, setScope] = useState<Scope>("this");
  const { id, title } = meeting.head;
  const remove = () =>
    discard.mutate(
      { meeting: id, scope },
      {
        onSuccess: ({ meetings }) => {
          message.success(t("discarded", { count: meetings.length }));
          navigate({ to: "/schedule" });
        },
      },
    );
  return (
    <Modal
      open
      title={t("discard-title")}
      okText={t("discard")}
      okButtonProps={{ danger: true, loading: discard.isPending }}
      cancelText={t("cancel")}
      onOk={remove}
      onCancel={onClose}
    >
      {discard.error && <FailureNotice failure={discard.error} />}
      <p>{t("discard-explain", { title })}</p>
      {meeting.series !== null && (
        <>
          <ScopeChoice value={scope} onChange={setScope} />
          {scope !== "this" && <p className="muted">{t("discard-series")}</p>}
        </>
      )}
    </Modal>
  );
}
