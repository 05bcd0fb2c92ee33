import { useNavigate, useParams } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import type { Meeting } from "../../api/contract";
import { useMeeting } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { ZoneContext } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { useText } from "../../text/useText";
import { PlanForm } from "./PlanForm";
import { fieldsOf } from "./plan";

export function EditMeeting() {
  const t = useText();
  const { meeting } = useParams({ from: "/meetings/$meeting/edit" });
  return (
    <Page title={t("meeting-edit")} narrow>
      <Loaded query={useMeeting(meeting)}>
        {(loaded) => (
          <ZoneContext value={loaded.head.time_zone}>
            <Editing meeting={loaded} />
          </ZoneContext>
        )}
      </Loaded>
    </Page>
  );
}

function Editing({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const edit = useCommand("edit_meeting", { showsFailure: true });
  const [initial] = useState(() => fieldsOf(meeting));
  const id = meeting.head.id;
  // Asked once: what was typed stays on the screen when somebody closes the meeting meanwhile.
  const [editable] = useState(meeting.head.editable);
  const back = () => navigate({ to: "/meetings/$meeting", params: { meeting: id } });
  if (!editable) {
    return (
      <EmptyState text={t("meeting-not-editable")}>
        <Button onClick={back}>{t("back-to-meeting")}</Button>
      </EmptyState>
    );
  }
  return (
    <PlanForm
      meeting={id}
      initial={initial}
      busy={edit.isPending}
      failure={edit.error}
      onCancel={back}
      onSave={(plan) =>
        edit.mutate(
          { meeting: id, plan, version: meeting.version, scope: "this" },
          {
            onSuccess: () => {
              message.success(t("plan-saved"));
              back();
            },
          },
        )
      }
    />
  );
}
