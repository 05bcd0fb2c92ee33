import { useNavigate, useParams } from "@tanstack/react-router";
import { App, Button, Form } from "antd";
import { useState } from "react";
import type { Meeting, MeetingPlan, Scope } from "../../api/contract";
import { useMeeting } from "../../api/queries";
import { ZoneContext } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { MergeModal } from "./MergeModal";
import { PlanForm } from "./PlanForm";
import { fieldsOfPlan, type PlanFields, planOf, planOfMeeting } from "./plan";
import { ScopeModal } from "./ScopeModal";
import { useEditing } from "./useEditing";

/** Seconds for a message that asks for something. */
const LONG_S = 8;

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

function Editing({ meeting: now }: { meeting: Meeting }) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<PlanFields>();
  // As it was when the form was opened: what was typed stays on the screen whatever happens to the meeting meanwhile.
  const [meeting] = useState(now);
  const [asking, setAsking] = useState<MeetingPlan | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaveGuard(unsaved);
  const params = { meeting: meeting.head.id };
  const back = () => navigate({ to: "/meetings/$meeting", params, ignoreBlocker: true });
  const editing = useEditing(meeting, (saved) => {
    // A new time ends the waiting for one; those who were told before have to be told again.
    const resumed = meeting.head.state === "postponed" && saved.head.state === "draft";
    message.success(resumed ? t("plan-saved-resumed") : t("plan-saved"), resumed ? LONG_S : undefined);
    back();
  });
  if (!meeting.head.editable) {
    return (
      <EmptyState text={t("meeting-not-editable")}>
        <Button onClick={back}>{t("back-to-meeting")}</Button>
      </EmptyState>
    );
  }
  const inSeries = (meeting.series?.meetings.length ?? 0) > 1;
  const save = (plan: MeetingPlan) => (inSeries ? setAsking(plan) : editing.save(plan, "this"));
  const answered = (scope: Scope | null) => {
    if (asking !== null && scope !== null) editing.save(asking, scope);
    setAsking(null);
  };
  const { meanwhile } = editing;
  return (
    <>
      <PlanForm
        form={form}
        meeting={params.meeting}
        initial={fieldsOfPlan(planOfMeeting(meeting))}
        busy={editing.busy}
        failure={editing.failure}
        onChanged={() => setUnsaved(true)}
        onCancel={() => leaving(back)}
        onSave={(fields) => save(planOf(fields))}
      />
      {asking !== null && <ScopeModal title={t("scope-edit-title")} onAnswer={answered} />}
      {meanwhile !== null && (
        <MergeModal
          merged={meanwhile.merged}
          theirs={planOfMeeting(meanwhile.now)}
          busy={editing.busy}
          onCancel={editing.keepTyping}
          onSave={(plan) => {
            // Nothing is lost, should this fail too.
            form.setFieldsValue(fieldsOfPlan(plan));
            editing.saveMerged(plan);
          }}
        />
      )}
    </>
  );
}
