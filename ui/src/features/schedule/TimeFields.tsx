import { DatePicker, Form } from "antd";
import { useText } from "../../text/useText";
import styles from "./Schedule.module.css";
import { ZoneSelect } from "./ZoneSelect";

const FORMAT = "YYYY-MM-DD HH:mm";
const CLOCK = { format: "HH:mm", minuteStep: 5 as const };

export function TimeFields() {
  const t = useText();
  return (
    <div className={styles.two}>
      <Form.Item
        name="span"
        label={t("plan-span")}
        rules={[
          { required: true, message: t("failure-invalid-time") },
          {
            validator: async (_, span) => {
              if (Array.isArray(span) && span[0] && span[1] && !span[0].isBefore(span[1]))
                throw new Error(t("failure-ends-before-start"));
            },
          },
        ]}
      >
        <DatePicker.RangePicker
          showTime={CLOCK}
          format={FORMAT}
          needConfirm={false}
          order={false}
          placeholder={[t("plan-starts"), t("plan-ends")]}
          style={{ width: "100%" }}
        />
      </Form.Item>
      <Form.Item
        name="time_zone"
        label={t("time-zone")}
        extra={t("plan-zone-hint")}
        rules={[{ required: true }]}
      >
        <ZoneSelect />
      </Form.Item>
      <Form.Item
        name="reply_deadline"
        label={t("reply-deadline")}
        dependencies={["span"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, deadline) => {
              const start = getFieldValue("span")?.[0];
              if (deadline && start && deadline.isAfter(start))
                throw new Error(t("failure-deadline-after-start"));
            },
          }),
        ]}
      >
        <DatePicker showTime={CLOCK} format={FORMAT} needConfirm={false} style={{ width: "100%" }} />
      </Form.Item>
    </div>
  );
}
