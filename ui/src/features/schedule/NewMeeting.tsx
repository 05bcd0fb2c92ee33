/** A new meeting: from nothing, from a template, or like an earlier one; once, or as a series. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { App, Form } from "antd";
import { useState } from "react";
import type { UnitGroup } from "../../api/contract";
import { useGroups } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { LOCAL_ZONE } from "../../components/dates";
import { Page, Panel } from "../../components/Page";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { type Translate, useText } from "../../text/useText";
import { ParticipantFields } from "./ParticipantFields";
import { PlanForm } from "./PlanForm";
import { EVERYBODY, plannedUnits, seated, unitsOf } from "./participants";
import { emptyPlan, onClock, type PlanFields, planOf, startOn } from "./plan";
import { completed } from "./planCheck";
import { RepeatFields } from "./RepeatFields";
import { ruleOf } from "./repeat";
import { SeriesPreview } from "./SeriesPreview";
import { StartFrom } from "./StartFrom";

const USUAL_HOURS = 2;

export function NewMeeting() {
  const t = useText();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const search = useSearch({ from: "/schedule/new" });
  const [form] = Form.useForm<PlanFields>();
  const schedule = useCommand("schedule_meeting", { showsFailure: true });
  const groups = useGroups().data?.groups ?? [];
  const [initial] = useState(() => begun(search.start, search.end));
  const [except, setExcept] = useState<string[]>([]);
  const [unsaved, setUnsaved] = useState(false);
  useLeaveGuard(unsaved);
  const nobody = (fields: PlanFields) =>
    unitsOf(fields.participants ?? EVERYBODY, groups)?.length === 0 ? modal.confirm(askNobody(t)) : true;
  const save = async (fields: PlanFields) => {
    if (!(await nobody(fields))) return;
    const plan = planOf(fields);
    const venues = plan.venues.map(({ venue }) => venue);
    const repeat = fields.repeat ? ruleOf(fields.repeat, fields.starts) : null;
    schedule.mutate(
      {
        plan,
        units: seated(plannedUnits(fields.participants ?? EVERYBODY, groups), venues),
        repeat,
        except: repeat === null ? [] : except.map((day) => startOn(day, fields)),
      },
      {
        onSuccess: (meeting) => {
          message.success(
            meeting.series === null
              ? t("plan-saved")
              : t("series-saved", { count: meeting.series.meetings.length }),
          );
          navigate({
            to: "/meetings/$meeting",
            params: { meeting: meeting.head.id },
            ignoreBlocker: true,
          });
        },
      },
    );
  };
  return (
    <Page title={t("new-meeting")} narrow>
      <PlanForm
        form={form}
        meeting={null}
        initial={initial}
        busy={schedule.isPending}
        failure={schedule.error}
        onChanged={() => setUnsaved(true)}
        onCancel={() => navigate({ to: "/schedule" })}
        onSave={save}
        before={(changed) => <StartFrom reuse={search.reuse} unsaved={unsaved} onChanged={changed} />}
        besides={(settled) => (
          <>
            <Panel title={t("participants")}>
              <Form.Item name="participants" noStyle>
                <ParticipantFields />
              </Form.Item>
            </Panel>
            <Panel title={t("repeat")}>
              <RepeatFields />
              <Preview settled={settled} groups={groups} except={except} onExcept={setExcept} />
            </Panel>
          </>
        )}
      />
    </Page>
  );
}

interface PreviewProps {
  settled: Partial<PlanFields> | null;
  groups: UnitGroup[];
  except: string[];
  onExcept(except: string[]): void;
}

function Preview({ settled, groups, ...rest }: PreviewProps) {
  const plan = settled && completed(settled);
  const repeat = settled?.repeat ? ruleOf(settled.repeat, settled.starts) : null;
  const units = unitsOf(settled?.participants ?? EVERYBODY, groups);
  return plan && repeat && <SeriesPreview asked={{ plan, repeat, except: [], units }} {...rest} />;
}

/** A meeting may be planned before anybody knows who takes part; by mistake it is not. */
const askNobody = (t: Translate) => ({
  title: t("nobody-title"),
  content: t("nobody-explain"),
  okText: t("nobody-save"),
  cancelText: t("nobody-back"),
  icon: null,
});

/** An empty plan, at the time that was chosen on the calendar. */
function begun(start: number | undefined, end: number | undefined): Partial<PlanFields> {
  if (start === undefined) return emptyPlan();
  const starts = onClock(start, LOCAL_ZONE);
  const ends = end === undefined ? starts.add(USUAL_HOURS, "hour") : onClock(end, LOCAL_ZONE);
  return { ...emptyPlan(), starts, ends };
}
