import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, InputNumber } from "antd";
import type { DraftMeeting } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { AgendaLine, DraftFields } from "./draftFields";
import { Source } from "./Source";

interface Props {
  draft: DraftMeeting;
  fields: DraftFields;
  onChange(part: Partial<DraftFields>): void;
}

export function AgendaDraft({ draft, fields, onChange }: Props) {
  const t = useText();
  const { agenda } = fields;
  const put = (key: number, part: Partial<AgendaLine>) =>
    onChange({ agenda: agenda.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const add = () => {
    const key = Math.max(draft.agenda.length - 1, ...agenda.map((line) => line.key)) + 1;
    onChange({ agenda: [...agenda, { key, title: "", speaker: "", minutes: null }] });
  };
  return (
    <>
      {agenda.map((line) => (
        <Source key={line.key} field={`agenda.${line.key}`} found={draft.agenda[line.key]?.title}>
          <div className={styles.item}>
            <Input
              aria-label={t("agenda-title")}
              placeholder={t("agenda-title")}
              maxLength={120}
              value={line.title}
              onChange={({ target }) => put(line.key, { title: target.value })}
            />
            <Input
              aria-label={t("agenda-speaker")}
              placeholder={t("agenda-speaker")}
              maxLength={60}
              value={line.speaker}
              onChange={({ target }) => put(line.key, { speaker: target.value })}
            />
            <InputNumber
              aria-label={t("agenda-minutes")}
              min={1}
              max={600}
              precision={0}
              suffix={t("minutes")}
              value={line.minutes}
              onChange={(minutes) => put(line.key, { minutes })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t("agenda-remove")}
              onClick={() => onChange({ agenda: agenda.filter(({ key }) => key !== line.key) })}
            />
          </div>
        </Source>
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
          {t("agenda-add")}
        </Button>
      </div>
    </>
  );
}
