/** 转发: a branch makes the meeting its own, with its own rooms and its own list of units. */
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import type { Meeting } from "../../api/contract";
import { useBoard, useUnits } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { unitsOfBranch } from "./descendants";
import styles from "./Meeting.module.css";
import { type Reissue, ReissueFields } from "./ReissueFields";

export function ReissueModal({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const reissue = useCommand("reissue_meeting", { showsFailure: true });
  const board = useBoard(meeting.head.id).data;
  const units = useUnits().data?.units;
  const [typed, setTyped] = useState<Partial<Reissue>>({});
  const leaving = useLeaveGuard(Object.keys(typed).some((field) => field !== "branch"));
  const close = () => leaving(onClose);
  const branches = meeting.venues.filter(({ role }) => role === "branch");
  const branch = branches.find(({ id }) => id === typed.branch) ?? branches[0];
  if (branch === undefined) return null;

  // What the branch suggests, until something else is typed.
  const seated = board?.columns.find((column) => column.meeting_venue === branch.id)?.cards ?? [];
  const below = unitsOfBranch(units ?? [], board, branch.id);
  const value: Reissue = {
    title: t("reissue-title", { title: meeting.head.title, branch: branch.name }),
    host: seated[0]?.name ?? "",
    units: below,
    ...typed,
    // The branch's own venue is the main one.
    venues: typed.venues?.filter((venue) => venue !== branch.venue) ?? [],
    branch: branch.id,
  };
  const save = () =>
    reissue.mutate(
      {
        meeting: meeting.head.id,
        meeting_venue: value.branch,
        title: value.title.trim(),
        host: value.host.trim(),
        venues: value.venues,
        units: value.units,
      },
      {
        onSuccess: (child) => {
          message.success(t("reissued", { title: child.head.title }));
          onClose();
          navigate({
            to: "/meetings/$meeting",
            params: { meeting: child.head.id },
            ignoreBlocker: true,
          });
        },
      },
    );
  return (
    <Drawer
      open
      size={600}
      title={t("reissue-meeting")}
      onClose={close}
      footer={
        <div className={formStyles.foot}>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button
            type="primary"
            disabled={value.title.trim() === ""}
            loading={reissue.isPending}
            onClick={save}
          >
            {t("reissue-save", { count: value.units.length })}
          </Button>
        </div>
      }
    >
      <div className={styles.drawer}>
        {reissue.error && <FailureNotice failure={reissue.error} />}
        <p className="muted">{t("reissue-explain")}</p>
        <ReissueFields
          value={value}
          branches={branches}
          onBranch={(id) => setTyped({ ...typed, branch: id })}
          onChange={(part) => setTyped({ ...typed, ...part })}
        />
      </div>
    </Drawer>
  );
}
