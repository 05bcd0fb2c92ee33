/** The agenda: rows that move by dragging and by keys, with the time of each, and the total against the length. */
import { PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import type { Dayjs } from "dayjs";
import { startsOf, totalOf } from "../../components/agendaTimes";
import { useText } from "../../text/useText";
import { AgendaRow } from "./AgendaRow";
import type { PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { useSpeakers } from "./useSpeakers";

const MINUTE = 60_000;

export function AgendaFields() {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const speakers = useSpeakers();
  const agenda = Form.useWatch("agenda", form) ?? [];
  const starts: Dayjs | null | undefined = Form.useWatch("starts", form);
  const times = startsOf(agenda, starts?.valueOf() ?? 0);
  const timeOf = (index: number) => {
    const at = times[index] ?? null;
    return starts && at !== null ? starts.add(at - starts.valueOf()).format("HH:mm") : "";
  };
  return (
    <Form.List name="agenda">
      {(fields, { add, remove, move }) => (
        <div>
          {fields.map((field, index) => (
            <AgendaRow
              key={field.key}
              field={field}
              index={index}
              time={timeOf(index)}
              speakers={speakers}
              onRemove={() => remove(field.name)}
              onMove={(from, to) => to >= 0 && to < fields.length && move(from, to)}
            />
          ))}
          <div className={styles.agendaFoot}>
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ id: null, title: "", speaker: "", minutes: null })}
            >
              {t("agenda-add")}
            </Button>
            <AgendaTotal />
          </div>
        </div>
      )}
    </Form.List>
  );
}

function AgendaTotal() {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const agenda = Form.useWatch("agenda", form) ?? [];
  const starts: Dayjs | null | undefined = Form.useWatch("starts", form);
  const ends: Dayjs | null | undefined = Form.useWatch("ends", form);
  if (agenda.length === 0) return null;
  const length = starts && ends ? Math.round(ends.diff(starts) / MINUTE) : null;
  const { minutes, open, over } = totalOf(agenda, length);
  return (
    <span role="status" className={over > 0 ? styles.over : "muted"}>
      {length === null ? t("agenda-total", { minutes }) : t("agenda-total-of", { minutes, length })}
      {over > 0 && ` · ${t("agenda-over", { count: over })}`}
      {open > 0 && ` · ${t("agenda-open", { count: open })}`}
    </span>
  );
}
