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

const EDITABLE = new Set<MeetingState>(["draft", "announced", "under_way"]);

/** Where "reopen" leads from each state that can be reopened. */
const REOPENS: Partial<Record<MeetingState, MeetingState>> = {
  closed: "under_way",
  archived: "closed",
  cancelled: "draft",
};

type Asking = "cancel" | "reopen" | null;

export function MoreMenu({ head }: { head: MeetingHead }) {
  const t = useText();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const discard = useCommand("discard_meeting");
  const advance = useCommand("advance_meeting", { showsFailure: true });
  const [asking, setAsking] = useState<Asking>(null);
  const [rehearsing, setRehearsing] = useState(false);
  const params = { meeting: head.id };
  const reopensTo = REOPENS[head.state];

  const ask = (what: Asking) => {
    advance.reset();
    setAsking(what);
  };
  const askDiscard = () =>
    modal.confirm({
      title: t("discard-title"),
      content: t("discard-explain", { title: head.title }),
      okText: t("discard"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () => discard.mutate(params, { onSuccess: () => navigate({ to: "/schedule" }) }),
    });

  const items: MenuProps["items"] = [
    ...(EDITABLE.has(head.state)
      ? [
          {
            key: "edit",
            label: t("meeting-edit"),
            onClick: () => navigate({ to: "/meetings/$meeting/edit", params }),
          },
        ]
      : []),
    { key: "rehearse", label: t("rehearse"), onClick: () => setRehearsing(true) },
    ...(reopensTo ? [{ key: "reopen", label: t("reopen"), onClick: () => ask("reopen") }] : []),
    ...(EDITABLE.has(head.state)
      ? [
          { type: "divider" as const },
          { key: "cancel", label: t("cancel-meeting"), danger: true, onClick: () => ask("cancel") },
        ]
      : []),
    ...(head.state === "draft"
      ? [{ key: "discard", label: t("discard"), danger: true, onClick: askDiscard }]
      : []),
  ];

  const target: MeetingState = asking === "cancel" ? "cancelled" : (reopensTo ?? head.state);
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t("more-actions")} />
      </Dropdown>
      <ReasonModal
        open={asking !== null}
        title={asking === "cancel" ? t("cancel-meeting") : t("reopen")}
        explanation={asking === "cancel" ? t("cancel-meeting-explain") : t("reopen-explain")}
        action={asking === "cancel" ? t("cancel-meeting") : t("reopen")}
        danger={asking === "cancel"}
        busy={advance.isPending}
        failure={advance.error}
        onCancel={() => setAsking(null)}
        onReason={(reason) =>
          advance.mutate({ meeting: head.id, to: target, reason }, { onSuccess: () => setAsking(null) })
        }
      />
      <RehearsalModal open={rehearsing} meeting={head.id} onClose={() => setRehearsing(false)} />
    </>
  );
}
