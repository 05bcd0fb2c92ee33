import { Form } from "antd";
import type { Dayjs } from "dayjs";
import { useEffect, useRef } from "react";
import { LOCAL_ZONE } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { WallClockPicker } from "../../components/WallClockPicker";
import { ZoneSelect } from "../../components/ZoneSelect";
import { useText } from "../../text/useText";
import { DeadlineExtra } from "./DeadlineExtra";
import type { PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { useReadingRule } from "./useReadingRule";
import { VenueTimes } from "./VenueTimes";

const USUAL_HOURS = 2;

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
  /** The length and the time for answers stay when the start is moved. */
  const startMoved = (start: Dayjs | null) => {
    if (!start) return;
    const { ends, reply_deadline } = form.getFieldsValue(["ends", "reply_deadline"]);
    const shift = before.current ? start.diff(before.current) : 0;
    // Unlike setFieldValue this drops the check of the former end that is under way.
    form.setFieldsValue({
      ends: ends?.add(shift) ?? start.add(USUAL_HOURS, "hour"),
      reply_deadline: reply_deadline?.add(shift) ?? null,
    });
  };
  return (
    <div>
      <div className={`${formStyles.two} ${styles.rows}`}>
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
          extra={<DeadlineExtra starts={starts ?? null} zone={zone} />}
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
