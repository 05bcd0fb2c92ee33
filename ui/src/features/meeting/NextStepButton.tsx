/** The meeting's one primary button: whatever comes next, done here or on the screen it belongs to. */
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import type { Meeting, MeetingHead, MeetingState, NextStep } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import { SheetModal } from "../sheets/SheetModal";
import { StateChange } from "./StateChange";
import { useStepWords } from "./useStepWords";

export function NextStepButton({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const words = useStepWords();
  const navigate = useNavigate();
  const { head } = meeting;
  const [asking, setAsking] = useState<MeetingState | null>(null);
  const [exporting, setExporting] = useState(false);
  const step = useNextStep(head, setAsking, () => setExporting(true));
  const params = { meeting: head.id };
  const done = () => {
    if (asking === "under_way") navigate({ to: "/meetings/$meeting/day", params });
    if (asking === "closed") navigate({ to: "/meetings/$meeting/record", params });
  };
  return (
    <>
      {head.next_step !== "none" && (
        <Button type="primary" loading={step.busy} onClick={() => step.take(head.next_step)}>
          {words(head.next_step, head.counts)}
        </Button>
      )}
      {asking !== null && (
        <StateChange meeting={meeting} to={asking} onClose={() => setAsking(null)} onDone={done} />
      )}
      {exporting && (
        <SheetModal
          meeting={head.id}
          sheet="attendance"
          name={t("sheet-title-attendance")}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}

function useNextStep(head: MeetingHead, ask: (to: MeetingState) => void, onExport: () => void) {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const issue = useCommand("issue_links");
  const params = { meeting: head.id };

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
    announce: () => ask("announced"),
    await_replies: () => navigate({ to: "/meetings/$meeting/replies", params }),
    start: () => ask("under_way"),
    close: () => ask("closed"),
    export: () => {
      navigate({ to: "/meetings/$meeting/record", params });
      onExport();
    },
    set_time: () => navigate({ to: "/meetings/$meeting/edit", params }),
    none: () => undefined,
  };

  return {
    busy: issue.isPending,
    take: (step: NextStep) => steps[step](),
  };
}
