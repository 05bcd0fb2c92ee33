/** Puts an earlier plan into the form, at a new date, and says what could not be used again. */
import { App, type FormInstance } from "antd";
import { useState } from "react";
import { call } from "../../api/call";
import type { PlanToReuse, Template } from "../../api/contract";
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
      ...reusedOn(plan, nextWorkday(today, days), chosen, Date.now()),
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

  /** What could not be used again, and who has no seat by that. */
  const lost = ({ left_out: names, units }: PlanToReuse): string[] => {
    const some = names.slice(0, MOST_NAMES).join(t("list-separator"));
    const unseated = units.filter(({ venue }) => venue === null).length;
    return [
      ...(names.length > 0
        ? [
            t("reused-left-out", {
              names: names.length > MOST_NAMES ? t("and-others", { names: some }) : some,
            }),
          ]
        : []),
      ...(unseated > 0 ? [t("reused-unseated", { count: unseated })] : []),
    ];
  };
  const use = async (kept: PlanToReuse) => {
    await fill(kept);
    setNotes(lost(kept));
  };

  return {
    busy,
    notes,
    template: (template: Template) => run(() => use(template)),
    meeting: (meeting: string) => run(async () => use(await call("reuse_plan", { meeting }))),
  };
}
