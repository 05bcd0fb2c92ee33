/** What a new meeting starts from: nothing, a template, or an earlier meeting. */
import { Alert, Button, Form, Segmented, Select } from "antd";
import { useEffect, useState } from "react";
import { useMeetings, useTemplates } from "../../api/queries";
import { useDates } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { toReuse } from "./listOrder";
import type { PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { TemplatesModal } from "./TemplatesModal";
import { useReuse } from "./useReuse";

type From = "nothing" | "template" | "meeting";

interface Props {
  /** A meeting that is used again at once. */
  reuse: string | undefined;
  /** Something was typed that would be replaced. */
  unsaved: boolean;
  onChanged(): void;
}

export function StartFrom({ reuse, unsaved, onChanged }: Props) {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const [from, setFrom] = useState<From>(reuse === undefined ? "nothing" : "meeting");
  const [managing, setManaging] = useState(false);
  const using = useReuse(form, unsaved, onChanged);
  const templates = useTemplates().data?.templates ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the address names a meeting
  useEffect(() => {
    if (reuse !== undefined) using.meeting(reuse);
  }, [reuse]);
  return (
    <Panel title={t("start-from")}>
      <div className={formStyles.buttons}>
        <Segmented<From>
          aria-label={t("start-from")}
          value={from}
          onChange={setFrom}
          options={[
            { value: "nothing", label: t("start-from-nothing") },
            { value: "template", label: t("start-from-template") },
            { value: "meeting", label: t("start-from-meeting") },
          ]}
        />
        {from === "template" && templates.length > 0 && (
          <Select
            className={styles.source ?? ""}
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t("template")}
            placeholder={t("template-choose")}
            loading={using.busy}
            onChange={(id: string) => {
              const found = templates.find((one) => one.id === id);
              if (found) using.template(found);
            }}
            options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {from === "template" && templates.length > 0 && (
          <Button type="link" onClick={() => setManaging(true)}>
            {t("templates-manage")}
          </Button>
        )}
        {from === "meeting" && <EarlierMeeting chosen={reuse} busy={using.busy} onChoose={using.meeting} />}
      </div>
      {from === "template" && templates.length === 0 && <p className="muted">{t("templates-none")}</p>}
      {using.notes.length > 0 && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={t("reused-with-notes")}
          description={
            <ul>
              {using.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          }
        />
      )}
      <TemplatesModal open={managing} onClose={() => setManaging(false)} />
    </Panel>
  );
}

interface EarlierProps {
  chosen: string | undefined;
  busy: boolean;
  onChoose(meeting: string): void;
}

function EarlierMeeting({ chosen, busy, onChoose }: EarlierProps) {
  const t = useText();
  const dates = useDates();
  const [search, setSearch] = useState("");
  const meetings = toReuse(useMeetings(search).data?.meetings ?? [], Date.now());
  return (
    <Select
      className={styles.source ?? ""}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      aria-label={t("earlier-meeting")}
      placeholder={t("earlier-meeting-choose")}
      notFoundContent={t("schedule-none-found")}
      loading={busy}
      {...(chosen === undefined ? {} : { defaultValue: chosen })}
      onChange={onChoose}
      options={meetings.map(({ id, title, starts_at, time_zone }) => ({
        value: id,
        // The date first: of meetings of one name it tells them apart, however long the name is.
        label: `${dates.dateTime(starts_at, time_zone)} · ${title}`,
      }))}
    />
  );
}
