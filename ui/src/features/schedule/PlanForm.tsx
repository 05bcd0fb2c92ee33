/** The plan of a meeting. What was typed stays, whatever goes wrong. */
import { Button, Form, type FormInstance } from "antd";
import type { ReactNode } from "react";
import type { Failure } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { keepEnter } from "../../components/keepEnter";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { AgendaFields } from "./AgendaFields";
import { BasicFields } from "./BasicFields";
import { PlanCheck } from "./PlanCheck";
import type { PlanFields } from "./plan";
import { RuleFields } from "./RuleFields";
import styles from "./Schedule.module.css";
import { TimeFields } from "./TimeFields";
import { usePlanSaving } from "./usePlanSaving";
import { VenueFields } from "./VenueFields";

interface Props {
  form: FormInstance<PlanFields>;
  /** null: a new one. */
  meeting: string | null;
  initial: Partial<PlanFields>;
  busy: boolean;
  failure: Failure | null;
  onChanged(): void;
  onSave(fields: PlanFields): void;
  onCancel(): void;
  /** What a new meeting asks first; it tells when it has set fields. */
  before?: (changed: () => void) => ReactNode;
  /** What a new meeting asks besides; gets the fields as they stood at the last pause of typing. */
  besides?: (settled: Partial<PlanFields> | null) => ReactNode;
}

export function PlanForm(props: Props) {
  const { form, meeting, initial, busy, failure, onChanged, onSave, onCancel, before, besides } = props;
  const t = useText();
  const saving = usePlanSaving(meeting, initial, onSave);
  // What sets fields by itself does not count as typing for the form.
  const setByScreen = () => {
    saving.changed(() => form.getFieldsValue(true), true);
    onChanged();
  };
  const against = saving.found?.conflicts.length ?? 0;
  return (
    <Form
      form={form}
      name="plan"
      layout="vertical"
      initialValues={initial}
      onValuesChange={() => {
        saving.changed(() => form.getFieldsValue(true));
        onChanged();
      }}
      onKeyDown={keepEnter}
      onFinish={() => saving.submit(form.getFieldsValue(true))}
      scrollToFirstError={{ block: "center", focus: true }}
      className={styles.plan ?? ""}
    >
      {before?.(setByScreen)}
      <Panel title={t("plan-basic")}>
        <BasicFields />
      </Panel>
      <Panel title={t("plan-time")}>
        <TimeFields />
      </Panel>
      <Panel title={t("plan-venues")}>
        <VenueFields />
        <PlanCheck found={saving.found} onChanged={setByScreen} />
      </Panel>
      {besides?.(saving.settled)}
      <Panel title={t("plan-agenda")}>
        <AgendaFields />
      </Panel>
      <Panel title={t("plan-rules")}>
        <RuleFields />
      </Panel>
      <div className={formStyles.stickyFoot}>
        {failure && (
          <div className={styles.said}>
            <FailureNotice failure={failure} />
          </div>
        )}
        {against > 0 && (
          <Button
            type="link"
            className={styles.against ?? ""}
            onClick={() => document.getElementById("plan-check")?.scrollIntoView({ block: "center" })}
          >
            {t("plan-conflicts", { count: against })}
          </Button>
        )}
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={busy || saving.checking}>
          {against > 0 ? t("plan-save-anyway") : t("plan-save")}
        </Button>
      </div>
    </Form>
  );
}
