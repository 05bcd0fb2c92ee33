/** What is seldom done, or dangerous: each entry says what it will do before it does it. */
import { MoreOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import type { MeetingHead, MeetingState } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { ReasonModal } from "../../components/ReasonModal";
import { useText } from "../../text/useText";
import { RehearsalModal } from "./RehearsalModal";

type Asking = "cancel" | "reopen" | null;
type Items = NonNullable<MenuProps["items"]>;

export function MoreMenu({ head }: { head: MeetingHead }) {
  const t = useText();
  const [asking, setAsking] = useState<Asking>(null);
  const [rehearsing, setRehearsing] = useState(false);
  const items = useItems(head, { ask: setAsking, rehearse: () => setRehearsing(true) });
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t("more-actions")} />
      </Dropdown>
      <AskReason head={head} asking={asking} onDone={() => setAsking(null)} />
      <RehearsalModal open={rehearsing} meeting={head.id} onClose={() => setRehearsing(false)} />
    </>
  );
}

interface Doing {
  ask(what: Asking): void;
  rehearse(): void;
}

function useItems(head: MeetingHead, { ask, rehearse }: Doing): Items {
  const t = useText();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const discard = useCommand("discard_meeting");
  const advance = useCommand("advance_meeting");
  const params = { meeting: head.id };
  const confirmed = (title: string, content: string, okText: string, onOk: () => void, danger = false) =>
    modal.confirm({ title, content, okText, okButtonProps: { danger }, icon: null, onOk });
  const moveTo = (to: MeetingState) => advance.mutate({ ...params, to, reason: "", scope: "this" });

  const edit = () => navigate({ to: "/meetings/$meeting/edit", params });
  const archive = () =>
    confirmed(t("archive-title"), t("archive-explain"), t("archive"), () => moveTo("archived"));
  const takeOut = () =>
    confirmed(t("unarchive-title"), t("unarchive-explain"), t("unarchive"), () => moveTo("closed"));
  const discardDraft = () =>
    confirmed(
      t("discard-title"),
      t("discard-explain", { title: head.title }),
      t("discard"),
      () => discard.mutate(params, { onSuccess: () => navigate({ to: "/schedule" }) }),
      true,
    );

  const reopen = { key: "reopen", label: t("reopen"), onClick: () => ask("reopen") };
  const leaving: Record<MeetingState, Items> = {
    draft: [{ key: "discard", label: t("discard"), danger: true, onClick: discardDraft }],
    announced: [],
    under_way: [],
    closed: [reopen, { key: "archive", label: t("archive"), onClick: archive }],
    archived: [{ key: "unarchive", label: t("unarchive"), onClick: takeOut }],
    cancelled: [reopen],
    postponed: [reopen],
  };
  return [
    ...(head.editable ? [{ key: "edit", label: t("meeting-edit"), onClick: edit }] : []),
    { key: "rehearse", label: t("rehearse"), onClick: rehearse },
    ...(head.editable
      ? [
          { type: "divider" as const },
          { key: "cancel", label: t("cancel-meeting"), danger: true, onClick: () => ask("cancel") },
        ]
      : []),
    ...leaving[head.state],
  ];
}

interface AskProps {
  head: MeetingHead;
  asking: Asking;
  onDone(): void;
}

/** Cancelling and reopening go into the history with their reason. */
function AskReason({ head, asking, onDone }: AskProps) {
  const t = useText();
  const advance = useCommand("advance_meeting", { showsFailure: true });
  const cancelling = asking === "cancel";
  const to = cancelling ? "cancelled" : head.state === "closed" ? "under_way" : "draft";
  const close = () => {
    advance.reset();
    onDone();
  };
  return (
    <ReasonModal
      open={asking !== null}
      title={cancelling ? t("cancel-meeting") : t("reopen")}
      explanation={cancelling ? t("cancel-meeting-explain") : t("reopen-explain")}
      action={cancelling ? t("cancel-meeting") : t("reopen")}
      danger={cancelling}
      busy={advance.isPending}
      failure={advance.error}
      onCancel={close}
      onReason={(reason) =>
        advance.mutate({ meeting: head.id, to, reason, scope: "this" }, { onSuccess: close })
      }
    />
  );
}
