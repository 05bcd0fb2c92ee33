/** What was read, to be looked through and changed, and the one button that saves it. */
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import type { DraftMeeting } from "../../api/contract";
import { useGroups, useUnits, useVenues } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { AgendaDraft } from "./AgendaDraft";
import { BasicsDraft } from "./BasicsDraft";
import { confirmOf } from "./confirmDraft";
import styles from "./Draft.module.css";
import { type DraftFields, fieldsOfDraft, isComplete, missingIn } from "./draftFields";
import { fieldId } from "./linked";
import { MissingWords } from "./MissingWords";
import { Suggestions } from "./Suggestions";
import { UnitsDraft } from "./UnitsDraft";
import { VenuesDraft } from "./VenuesDraft";

interface Props {
  draft: DraftMeeting;
  saved: boolean;
  /** No other meeting of the notice is left after this one. */
  last: boolean;
  onBack(): void;
  onSaved(): void;
}

export function DraftForm({ draft, saved, last, onBack, onSaved }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const confirm = useCommand("confirm_draft", { showsFailure: true });
  const groups = useGroups().data?.groups ?? [];
  const units = useUnits().data?.units ?? [];
  const venues = useVenues().data?.venues ?? [];
  const [fields, setFields] = useState(() => fieldsOfDraft(draft, contactNote(draft, t)));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<DraftFields>) => setFields((before) => ({ ...before, ...part }));
  const missing = missingIn(fields);
  const save = () => {
    setTried(true);
    const input = confirmOf(fields, { groups, units, venues });
    if (input === null) return showFirst(fields);
    confirm.mutate(input, {
      onSuccess: (meeting) => {
        message.success(t("draft-saved", { title: meeting.head.title }));
        onSaved();
        if (last)
          navigate({
            to: "/meetings/$meeting",
            params: { meeting: meeting.head.id },
            ignoreBlocker: true,
          });
      },
    });
  };
  if (saved) return <Panel>{t("draft-done")}</Panel>;
  return (
    <div className={styles.fields}>
      <Suggestions draft={draft} fields={fields} onChange={setFields} />
      <Panel title={t("plan-basic")}>
        <BasicsDraft draft={draft} fields={fields} missing={missing} onChange={change} />
      </Panel>
      <Panel title={t("plan-venues")}>
        <VenuesDraft draft={draft} fields={fields} missing={missing.main} onChange={change} />
      </Panel>
      <Panel title={t("draft-units", { count: fields.units.length })}>
        <UnitsDraft draft={draft} fields={fields} onChange={change} />
      </Panel>
      <Panel title={t("plan-agenda")}>
        <AgendaDraft draft={draft} fields={fields} onChange={change} />
      </Panel>
      <div className={formStyles.stickyFoot}>
        {tried && !isComplete(missing) && <MissingWords missing={missing} />}
        {confirm.error && (
          <div className={styles.failure}>
            <FailureNotice failure={confirm.error} />
          </div>
        )}
        <Button onClick={onBack}>{t("draft-back")}</Button>
        <Button type="primary" loading={confirm.isPending} onClick={save}>
          {t("draft-confirm")}
        </Button>
      </div>
    </div>
  );
}

/** Brings the first thing that has to be said into view. */
function showFirst(fields: DraftFields) {
  const missing = missingIn(fields);
  const unit = fields.units.find(({ fate }) => fate.kind === "ask" || fate.kind === "many");
  const field = missing.title
    ? "title"
    : missing.time
      ? "starts_at"
      : missing.main
        ? "venues.0"
        : missing.unnamed !== null
          ? `venues.${missing.unnamed}`
          : `units.${unit?.key ?? 0}`;
  const place = document.getElementById(fieldId(field));
  place?.scrollIntoView({ block: "center" });
  place?.querySelector("input")?.focus({ preventScroll: true });
}

/** A plan has no field for whom to ask; its note says it. */
function contactNote(
  { contact_name: name, contact_phone: phone }: DraftMeeting,
  t: ReturnType<typeof useText>,
) {
  const words = [name?.value, phone?.value].filter(Boolean).join(" ");
  return words === "" ? "" : t("draft-contact-note", { contact: words });
}
