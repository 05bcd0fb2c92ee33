import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useCommand } from "../../api/useCommand";
import { Page } from "../../components/Page";
import { useText } from "../../text/useText";
import { PlanForm } from "./PlanForm";
import { emptyPlan } from "./plan";

export function NewMeeting() {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const schedule = useCommand("schedule_meeting", { showsFailure: true });
  const [initial] = useState(emptyPlan);
  return (
    <Page title={t("new-meeting")} narrow>
      <PlanForm
        meeting={null}
        initial={initial}
        busy={schedule.isPending}
        failure={schedule.error}
        onCancel={() => navigate({ to: "/schedule" })}
        onSave={(plan) =>
          schedule.mutate(
            { plan, units: null, repeat: null, except: [] },
            {
              onSuccess: (meeting) => {
                message.success(t("plan-saved"));
                navigate({ to: "/meetings/$meeting", params: { meeting: meeting.head.id } });
              },
            },
          )
        }
      />
    </Page>
  );
}
