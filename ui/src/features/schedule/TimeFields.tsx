import { DatePicker, Form } from "antd";
import type { Dayjs } from "dayjs";
import { useText } from "../../text/useText";
import type { PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { ZoneSelect } from "./ZoneSelect";

const CLOCK = { format: "HH:mm", minuteStep: 5 as const };
const PICKER = { showTime: CLOCK, format: "YYYY-MM-DD HH:mm", needConfirm: false, style: { width: "100%" } };
const USUAL_HOURS = 2;

export function TimeFields() {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const proposeEnd = (start: Dayjs | null) => {
    if (start && !form.getFieldValue("ends")) form.setFieldValue("ends", start.add(USUAL_HOURS, "hour"));
  };
  return (
    <div className={styles.two}>
      <Form.Item
        name="starts"
        label={t("plan-starts")}
        rules={[{ required: true, message: t("failure-invalid-time") }]}
      >
        <DatePicker {...PICKER} onChange={proposeEnd} />
      </Form.Item>
      <Form.Item
        name="ends"
        label={t("plan-ends")}
        dependencies={["starts"]}
        rules={[
          { required: true, message: t("failure-invalid-time") },
          ({ getFieldValue }) => ({
            validator: async (_, ends: Dayjs | null) => {
              const starts: Dayjs | null = getFieldValue("starts");
              if (starts && ends && !starts.isBefore(ends)) throw new Error(t("failure-ends-before-start"));
            },
          }),
        ]}
      >
        <DatePicker {...PICKER} />
      </Form.Item>
      <Form.Item
        name="reply_deadline"
        label={t("reply-deadline")}
        dependencies={["starts"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, deadline: Dayjs | null) => {
              const starts: Dayjs | null = getFieldValue("starts");
              if (starts && deadline?.isAfter(starts)) throw new Error(t("failure-deadline-after-start"));
            },
          }),
        ]}
      >
        <DatePicker {...PICKER} />
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
  );
}
