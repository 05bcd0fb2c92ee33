import { Button, Form } from "antd";
import type { Dayjs } from "dayjs";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { LOCAL_ZONE } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { WallClockPicker } from "../../components/WallClockPicker";
import { ZoneSelect } from "../../components/ZoneSelect";
import { useText } from "../../text/useText";
import type { PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { useReadingRule } from "./useReadingRule";
import { VenueTimes } from "./VenueTimes";

const USUAL_HOURS = 2;
const USUAL_DEADLINE_HOUR = 16;

export function TimeFields() {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const reading = useReadingRule();
  const zone = Form.useWatch("time_zone", form) ?? LOCAL_ZONE;
  const starts: Dayjs | null | undefined = Form.useWatch("starts", form);
  // The start as it was last shown, whoever set it.
  const before = useRef<Dayjs | null>(null);
  useEffect(() => {
    if (starts) before.current = starts;
  }, [starts]);
  /** The length stays when the start is moved. */
  const startMoved = (start: Dayjs | null) => {
    const ends: Dayjs | null = form.getFieldValue("ends") ?? null;
    const moved = start && before.current && ends?.add(start.diff(before.current));
    // Unlike setFieldValue this drops the check of the former end that is under way.
    if (start) form.setFieldsValue({ ends: moved ?? ends ?? start.add(USUAL_HOURS, "hour") });
  };
  const usualDeadline = () =>
    starts &&
    form.setFieldValue(
      "reply_deadline",
      starts.subtract(1, "day").hour(USUAL_DEADLINE_HOUR).minute(0).second(0),
    );
  return (
    <div>
      {/* Enter takes the time that was typed; it is not meant for the whole form. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a key of the fields inside from the form */}
      <div className={`${formStyles.two} ${styles.rows}`} onKeyDown={keepEnter}>
        <Form.Item
          name="starts"
          label={t("plan-starts")}
          dependencies={["time_zone"]}
          rules={[{ required: true, message: t("failure-invalid-time") }, reading(zone)]}
        >
          <WallClockPicker onChange={startMoved} />
        </Form.Item>
        <Form.Item
          name="ends"
          label={t("plan-ends")}
          dependencies={["starts", "time_zone"]}
          rules={[
            { required: true, message: t("failure-invalid-time") },
            ({ getFieldValue }) => ({
              validator: async (_, ends: Dayjs | null) => {
                const start: Dayjs | null = getFieldValue("starts");
                if (start && ends && !start.isBefore(ends)) throw new Error(t("failure-ends-before-start"));
              },
            }),
            reading(zone),
          ]}
        >
          <WallClockPicker />
        </Form.Item>
        <Form.Item
          name="reply_deadline"
          label={t("reply-deadline")}
          dependencies={["starts", "time_zone"]}
          extra={
            starts && (
              <Button type="link" size="small" className={formStyles.inline ?? ""} onClick={usualDeadline}>
                {t("deadline-day-before")}
              </Button>
            )
          }
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, deadline: Dayjs | null) => {
                const start: Dayjs | null = getFieldValue("starts");
                if (start && deadline?.isAfter(start)) throw new Error(t("failure-deadline-after-start"));
              },
            }),
            reading(zone),
          ]}
        >
          <WallClockPicker />
        </Form.Item>
        <Form.Item
          name="time_zone"
          label={t("time-zone")}
          extra={t("plan-zone-hint")}
          rules={[{ required: true }]}
        >
          <ZoneSelect />
        </Form.Item>
      </div>
      <VenueTimes />
    </div>
  );
}

function keepEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
