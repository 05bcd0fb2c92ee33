import { Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import type { DraftMeeting } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { WallClockPicker } from "../../components/WallClockPicker";
import { useText } from "../../text/useText";
import type { DraftFields, Missing } from "./draftFields";
import { Source } from "./Source";

interface Props {
  draft: DraftMeeting;
  fields: DraftFields;
  missing: Missing;
  onChange(part: Partial<DraftFields>): void;
}

export function BasicsDraft({ draft, fields, missing, onChange }: Props) {
  const t = useText();
  // What was changed by hand needs no second look.
  const [read] = useState(fields);
  const clock = (
    name: "starts" | "ends" | "deadline",
    field: "starts_at" | "ends_at" | "reply_deadline",
    label: string,
    bad: boolean,
  ) => (
    <Source field={field} found={draft[field]} settled={fields[name] !== read[name]}>
      <Form.Item label={label} htmlFor={`draft-${field}`} {...(bad ? { validateStatus: "error" } : {})}>
        <WallClockPicker
          id={`draft-${field}`}
          value={fields[name]}
          onChange={(value: Dayjs | null) => onChange({ [name]: value })}
        />
      </Form.Item>
    </Source>
  );
  const words = (name: "kind" | "host" | "chair" | "moderator", label: string) => (
    <Source field={name} found={draft[name]}>
      <Form.Item label={label} htmlFor={`draft-${name}`}>
        <Input
          id={`draft-${name}`}
          maxLength={80}
          value={fields[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      </Form.Item>
    </Source>
  );
  return (
    <Form layout="vertical" component="div">
      <Source field="title" found={draft.title}>
        <Form.Item
          label={t("meeting-title")}
          htmlFor="draft-title"
          {...(missing.title ? { validateStatus: "error", help: t("failure-title-missing") } : {})}
        >
          <Input
            id="draft-title"
            maxLength={120}
            value={fields.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        </Form.Item>
      </Source>
      {draft.date_only && <p className="muted">{t("draft-date-only")}</p>}
      <div className={formStyles.two}>
        {clock("starts", "starts_at", t("plan-starts"), missing.time)}
        {clock("ends", "ends_at", t("plan-ends"), missing.time)}
        {clock("deadline", "reply_deadline", t("reply-deadline"), false)}
        {words("kind", t("plan-kind"))}
        {words("host", t("plan-host"))}
        {words("chair", t("plan-chair"))}
        {words("moderator", t("plan-moderator"))}
      </div>
      <Source field="contact_name" found={draft.contact_name}>
        <Form.Item label={t("plan-note")} htmlFor="draft-note">
          <Input.TextArea
            id="draft-note"
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={500}
            value={fields.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        </Form.Item>
      </Source>
    </Form>
  );
}
