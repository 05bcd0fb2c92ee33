import { Form } from "antd";
import type { Dayjs } from "dayjs";
import formStyles from "../../components/Form.module.css";
import { ZoneSelect } from "../../components/ZoneSelect";
import { useText } from "../../text/useText";
import type { PlanFields } from "./plan";
import { WallClockPicker } from "./WallClockPicker";

const CLOCK = { format: "HH:mm", minuteStep: 5 as const };
const PICKER = {
  showTime: CLOCK,
  format: "YYYY-MM-DD HH:mm",
  needConfirm: false,
  className: formStyles.wide ?? "",
};
const USUAL_HOURS = 2;

export function TimeFields() {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const proposeEnd = (start: Dayjs | null) => {
    if (start && !form.getFieldValue("ends")) form.setFieldValue("ends", start.add(USUAL_HOURS, "hour"));
  };
  return (
    <div className={formStyles.two}>
      <Form.Item
        name="starts"
        label={t("plan-starts")}
        rules={[{ required: true, message: t("failure-invalid-time") }]}
      >
        <WallClockPicker {...PICKER} onChange={proposeEnd} />
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
        <WallClockPicker {...PICKER} />
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
        <WallClockPicker {...PICKER} />
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
