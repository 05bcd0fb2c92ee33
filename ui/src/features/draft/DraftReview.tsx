/** The notice beside what was read in it. Of several meetings each is confirmed on its own. */
import { Alert, App, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { DraftedFromText } from "../../api/contract";
import { Panel } from "../../components/Page";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import { DraftForm } from "./DraftForm";
import { fieldId, LinkedContext, markId } from "./linked";
import { NoticeText } from "./NoticeText";

export function DraftReview({ drafted, onBack }: { drafted: DraftedFromText; onBack(): void }) {
  const t = useText();
  const { modal } = App.useApp();
  const [shown, setShown] = useState(0);
  const [saved, setSaved] = useState<number[]>([]);
  useLeaveGuard(saved.length < drafted.meetings.length);
  const [field, setField] = useState<string | null>(null);
  const linked = useMemo(
    () => ({
      field,
      look: (next: string | null, from: "text" | "fields") => {
        setField(next);
        if (next === null) return;
        const other = document.getElementById(from === "text" ? fieldId(next) : markId(next));
        other?.scrollIntoView({ block: "nearest" });
      },
    }),
    [field],
  );
  const back = () =>
    modal.confirm({
      title: t("draft-back-title"),
      content: t("draft-back-explain"),
      okText: t("draft-back"),
      icon: null,
      onOk: onBack,
    });
  const meeting = drafted.meetings[shown];
  const many = drafted.meetings.length > 1;
  return (
    <LinkedContext value={linked}>
      <Problems problems={drafted.problems} />
      {many && (
        <div className={styles.chooser}>
          <span>{t("draft-many", { count: drafted.meetings.length })}</span>
          <Segmented<number>
            value={shown}
            onChange={setShown}
            options={drafted.meetings.map((one, index) => ({
              value: index,
              label: t(saved.includes(index) ? "draft-nth-saved" : "draft-nth", {
                number: index + 1,
                title: one.title?.value ?? t("not-given"),
              }),
            }))}
          />
        </div>
      )}
      <div className={styles.panes}>
        <Panel title={t("draft-notice")}>
          {meeting && <NoticeText text={drafted.text} meeting={meeting} />}
        </Panel>
        {drafted.meetings.map((one, index) => (
          // What was changed in one stays while another is looked at.
          // biome-ignore lint/suspicious/noArrayIndexKey: the meetings of a notice never change their order
          <div key={index} hidden={index !== shown}>
            <DraftForm
              draft={one}
              saved={saved.includes(index)}
              last={saved.length + 1 >= drafted.meetings.length}
              onBack={back}
              onSaved={() => {
                const done = [...saved, index];
                setSaved(done);
                const next = drafted.meetings.findIndex((_, other) => !done.includes(other));
                if (next >= 0) setShown(next);
              }}
            />
          </div>
        ))}
      </div>
    </LinkedContext>
  );
}

function Problems({ problems }: Pick<DraftedFromText, "problems">) {
  const t = useText();
  const words = new Map([
    ["two_meetings", t("draft-problem-two-meetings")],
    ["no_date", t("draft-problem-no-date")],
    ["date_in_past", t("draft-problem-date-in-past")],
    ["weekday_differs", t("draft-problem-weekday-differs")],
    ["no_title", t("draft-problem-no-title")],
    ["no_venue", t("draft-problem-no-venue")],
    ["deadline_after_start", t("draft-problem-deadline-after-start")],
    ["text_cut", t("draft-problem-text-cut")],
  ]);
  if (problems.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("draft-problems")}
      description={
        <ul>
          {problems.map(({ code, words: shown }) => (
            <li key={`${code} ${shown}`}>
              {words.get(code) ?? code}
              {shown && t("draft-words-quoted", { words: shown })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
