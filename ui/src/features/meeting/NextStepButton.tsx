/** The meeting's one primary button: whatever comes next, done here or on the screen it belongs to. */
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import type { MeetingHead, MeetingState, NextStep } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import { useExportSheet } from "../record/useExportSheet";

export function NextStepButton({ head }: { head: MeetingHead }) {
  const t = useText();
  const step = useNextStep(head);
  const words: Record<Exclude<NextStep, "none">, string> = {
    add_venues: t("step-add-venues"),
    assign_units: t("step-assign-units"),
    issue_links: t("step-issue-links"),
    announce: t("step-announce"),
    await_replies: t("step-await-replies", { count: head.counts.units - head.counts.units_replied }),
    start: t("step-start"),
    set_time: t("step-set-time"),
    close: t("step-close"),
    export: t("step-export"),
  };
  if (head.next_step === "none") return null;
  return (
    <Button type="primary" loading={step.busy} onClick={() => step.take(head.next_step)}>
      {words[head.next_step]}
    </Button>
  );
}

function useNextStep(head: MeetingHead) {
  const t = useText();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const issue = useCommand("issue_links");
  const advance = useCommand("advance_meeting");
  const sheets = useExportSheet(head.id);
  const params = { meeting: head.id };

  const moveTo = (to: MeetingState, then?: () => void) =>
    advance.mutate({ meeting: head.id, to, reason: "", scope: "this" }, { onSuccess: () => then?.() });
  const confirmed = (title: string, content: string, okText: string, run: () => void) =>
    modal.confirm({ title, content, okText, onOk: run, icon: null });

  const steps: Record<NextStep, () => void> = {
    add_venues: () => navigate({ to: "/meetings/$meeting/edit", params }),
    assign_units: () => navigate({ to: "/meetings/$meeting/board", params }),
    issue_links: () =>
      issue.mutate(params, {
        onSuccess: (links) => {
          message.success(t("links-issued", { count: links.links.length }));
          navigate({ to: "/meetings/$meeting/links", params });
        },
      }),
    announce: () =>
      confirmed(t("announce-title"), t("announce-explain"), t("step-announce"), () => moveTo("announced")),
    await_replies: () => navigate({ to: "/meetings/$meeting/replies", params }),
    start: () =>
      confirmed(t("start-title"), t("start-explain"), t("step-start"), () =>
        moveTo("under_way", () => navigate({ to: "/meetings/$meeting/day", params })),
      ),
    close: () =>
      confirmed(t("close-title"), t("close-explain", { missing: head.counts.missing }), t("step-close"), () =>
        moveTo("closed", () => navigate({ to: "/meetings/$meeting/record", params })),
      ),
    export: () => {
      navigate({ to: "/meetings/$meeting/record", params });
      sheets.save("attendance", "xlsx");
    },
    set_time: () => navigate({ to: "/meetings/$meeting/edit", params }),
    none: () => undefined,
  };

  return {
    busy: issue.isPending || advance.isPending || sheets.busy,
    take: (step: NextStep) => steps[step](),
  };
}
