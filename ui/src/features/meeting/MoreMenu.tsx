/** What is seldom done, or dangerous: each entry says what it will do before it does it. */
import { MoreOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import type { Meeting, MeetingState } from "../../api/contract";
import { useText } from "../../text/useText";
import { DiscardModal } from "./DiscardModal";
import { FollowOnModal } from "./FollowOnModal";
import { RehearsalModal } from "./RehearsalModal";
import { ReissueModal } from "./ReissueModal";
import { SaveTemplateModal } from "./SaveTemplateModal";
import { StateChange } from "./StateChange";

type Window = "rehearsal" | "follow_on" | "reissue" | "template" | "discard";
type Items = NonNullable<MenuProps["items"]>;

export function MoreMenu({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const [asking, setAsking] = useState<MeetingState | null>(null);
  const [open, setOpen] = useState<Window | null>(null);
  const items = useItems(meeting, setAsking, setOpen);
  const close = () => setOpen(null);
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t("more-actions")} />
      </Dropdown>
      {asking !== null && <StateChange meeting={meeting} to={asking} onClose={() => setAsking(null)} />}
      <RehearsalModal open={open === "rehearsal"} meeting={meeting.head.id} onClose={close} />
      {open === "follow_on" && <FollowOnModal meeting={meeting} onClose={close} />}
      {open === "reissue" && <ReissueModal meeting={meeting} onClose={close} />}
      {open === "discard" && <DiscardModal meeting={meeting} onClose={close} />}
      {open === "template" && <SaveTemplateModal meeting={meeting} onClose={close} />}
    </>
  );
}

function useItems(meeting: Meeting, ask: (to: MeetingState) => void, open: (window: Window) => void): Items {
  const t = useText();
  const navigate = useNavigate();
  const { id, state, editable } = meeting.head;
  const params = { meeting: id };
  const entry = (key: string, label: string, onClick: () => void, danger = false) => ({
    key,
    label,
    danger,
    onClick,
  });
  const cancel = entry("cancel", t("cancel-meeting"), () => ask("cancelled"), true);
  const postpone = entry("postpone", t("postpone"), () => ask("postponed"), true);
  const remove = entry("discard", t("discard"), () => open("discard"), true);
  const leaving: Record<MeetingState, Items> = {
    draft: [postpone, cancel, remove],
    announced: [postpone, cancel],
    under_way: [cancel],
    closed: [
      entry("reopen", t("reopen"), () => ask("under_way")),
      entry("archive", t("archive"), () => ask("archived")),
    ],
    archived: [entry("unarchive", t("unarchive"), () => ask("closed"))],
    cancelled: [entry("reopen", t("reopen"), () => ask("draft")), remove],
    postponed: [entry("resume", t("resume"), () => ask("draft")), cancel],
  };
  const edit = entry("edit", t("meeting-edit"), () => navigate({ to: "/meetings/$meeting/edit", params }));
  const branches = meeting.venues.some(({ role }) => role === "branch");
  return [
    ...(editable ? [edit, entry("follow-on", t("follow-on-add"), () => open("follow_on"))] : []),
    ...(editable && branches ? [entry("reissue", t("reissue-meeting"), () => open("reissue"))] : []),
    entry("reuse", t("reuse-meeting"), () => navigate({ to: "/schedule/new", search: { reuse: id } })),
    entry("template", t("template-save"), () => open("template")),
    entry("rehearse", t("rehearse"), () => open("rehearsal")),
    { type: "divider" },
    ...leaving[state],
  ];
}
