/** The plan of a meeting. What was typed stays, whatever goes wrong. */
import { Alert, Button, Form } from "antd";
import type { Failure, MeetingPlan } from "../../api/contract";
import { LOCAL_ZONE, useDates } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { AgendaFields } from "./AgendaFields";
import { BasicFields } from "./BasicFields";
import { type PlanFields, planOf } from "./plan";
import { RuleFields } from "./RuleFields";
import styles from "./Schedule.module.css";
import { TimeFields } from "./TimeFields";
import { type Conflict, usePlanSaving } from "./usePlanSaving";
import { VenueFields } from "./VenueFields";

interface Props {
  meeting: string | null;
  initial: Partial<PlanFields>;
  busy: boolean;
  failure: Failure | null;
  onSave(plan: MeetingPlan): void;
  onCancel(): void;
}

export function PlanForm({ meeting, initial, busy, failure, onSave, onCancel }: Props) {
  const t = useText();
  const [form] = Form.useForm<PlanFields>();
  const saving = usePlanSaving(meeting, onSave);
  return (
    <Form
      form={form}
      name="plan"
      layout="vertical"
      initialValues={initial}
      onValuesChange={saving.forget}
      onFinish={(fields) => saving.submit(planOf(fields))}
      scrollToFirstError={{ block: "center", focus: true }}
      className={styles.plan ?? ""}
    >
      <Panel title={t("plan-basic")}>
        <BasicFields />
      </Panel>
      <Panel title={t("plan-time")}>
        <TimeFields />
      </Panel>
      <Panel title={t("plan-venues")}>
        <VenueFields />
      </Panel>
      <Panel title={t("plan-agenda")}>
        <AgendaFields />
      </Panel>
      <Panel title={t("plan-rules")}>
        <RuleFields />
      </Panel>
      <div className={formStyles.stickyFoot}>
        <div className={styles.said}>
          {saving.conflicts.length > 0 && <Conflicts conflicts={saving.conflicts} />}
          {failure && <FailureNotice failure={failure} />}
        </div>
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={busy || saving.checking}>
          {saving.conflicts.length > 0 ? t("plan-save-anyway") : t("plan-save")}
        </Button>
      </div>
    </Form>
  );
}

const CONFLICTS = {
  venue: "conflict-venue",
  endpoint: "conflict-endpoint",
  unit: "conflict-unit",
  chair: "conflict-chair",
} as const;

function Conflicts({ conflicts }: { conflicts: Conflict[] }) {
  const t = useText();
  const dates = useDates();
  // By the clock that the form speaks of.
  const zone: string = Form.useWatch("time_zone") ?? LOCAL_ZONE;
  const words = (conflict: Conflict) => {
    const time = dates.when({ ...conflict, time_zone: zone });
    const args = { name: conflict.name, title: conflict.title, time };
    return t(CONFLICTS[conflict.kind], args);
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={t("plan-conflicts", { count: conflicts.length })}
      description={
        <ul>
          {conflicts.map((conflict) => (
            <li key={`${conflict.kind} ${conflict.name} ${conflict.meeting}`}>{words(conflict)}</li>
          ))}
        </ul>
      }
    />
  );
}
