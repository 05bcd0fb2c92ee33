/** Puts an earlier plan into the form, at a new date, and says what could not be used again. */
import { App, type FormInstance } from "antd";
import { useState } from "react";
import { call } from "../../api/call";
import type { Meeting, PlanToReuse, Template } from "../../api/contract";
import { LOCAL_ZONE } from "../../components/dates";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import { dayAt } from "./calendarDates";
import type { PlanFields } from "./plan";
import { nextWorkday, reusedOn } from "./reuse";

const DAY = 86_400_000;
const AHEAD = 40 * DAY;
const MOST_NAMES = 5;

export function useReuse(form: FormInstance<PlanFields>, unsaved: boolean, onChanged: () => void) {
  const t = useText();
  const { modal } = App.useApp();
  const sayFailure = useSayFailure();
  const [busy, setBusy] = useState(false);
  const [notes, setNotes] = useState<string[]>([]);
  // A start from the calendar stays; a second choice of a plan starts anew from it.
  const [chosen] = useState(() => form.getFieldValue("starts") ?? null);

  const mayReplace = async () =>
    !unsaved ||
    (await modal.confirm({
      title: t("reuse-replace-title"),
      content: t("reuse-replace-explain"),
      okText: t("reuse-replace"),
      icon: null,
    }));

  const fill = async ({ plan, units }: PlanToReuse) => {
    const today = dayAt(Date.now(), plan.time_zone || LOCAL_ZONE);
    const { days } = await call("list_calendar_days", { from: today, to: dayAt(Date.now() + AHEAD) });
    const mode = units.length > 0 ? ("reused" as const) : ("all" as const);
    form.setFieldsValue({
      ...reusedOn(plan, nextWorkday(today, days), chosen),
      participants: { mode, groups: [], units: [], reused: units },
    });
    onChanged();
  };

  const run = async (work: () => Promise<void>) => {
    if (!(await mayReplace())) return;
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };

  const lost = (before: Meeting, kept: PlanToReuse): string[] => {
    const gone = before.venues.filter(({ venue }) => kept.plan.venues.every((one) => one.venue !== venue));
    const units = before.head.counts.units - kept.units.length;
    const unseated = kept.units.filter(({ venue }) => venue === null).length;
    const names = gone.slice(0, MOST_NAMES).map(({ name }) => name);
    return [
      ...(gone.length > 0 ? [t("reused-without-venues", { names: names.join(t("list-separator")) })] : []),
      ...(units > 0 ? [t("reused-without-units", { count: units })] : []),
      ...(unseated > 0 && gone.length > 0 ? [t("reused-unseated", { count: unseated })] : []),
    ];
  };

  return {
    busy,
    notes,
    template: ({ plan, units }: Template) =>
      run(async () => {
        await fill({ plan, units });
        const unseated = units.filter(({ venue }) => venue === null).length;
        setNotes(unseated > 0 ? [t("reused-unseated", { count: unseated })] : []);
      }),
    meeting: (meeting: string) =>
      run(async () => {
        const [kept, before] = await Promise.all([
          call("reuse_plan", { meeting }),
          call("show_meeting", { meeting }),
        ]);
        await fill(kept);
        setNotes(lost(before, kept));
      }),
  };
}
