/** When nobody is disturbed. */
import { Form, Select, Switch } from "antd";
import { ZoneSelect } from "../../components/ZoneSelect";
import { useText } from "../../text/useText";
import styles from "./Channels.module.css";
import type { ChannelFields } from "./channelFields";

const HALF_HOURS = Array.from({ length: 48 }, (_, index) => index * 30);

export function QuietFields() {
  const t = useText();
  const form = Form.useFormInstance<ChannelFields>();
  const enabled = Form.useWatch(["quiet", "enabled"], { form, preserve: true });
  return (
    <>
      <div className={styles.switchLine}>
        <Form.Item name={["quiet", "enabled"]} valuePropName="checked" noStyle>
          <Switch aria-label={t("quiet-title")} />
        </Form.Item>
        <span className="muted">{t("quiet-explain")}</span>
      </div>
      {enabled && (
        <div className={styles.quiet}>
          <Form.Item name={["quiet", "from"]} label={t("quiet-from")}>
            <MinuteSelect />
          </Form.Item>
          <Form.Item name={["quiet", "until"]} label={t("quiet-until")}>
            <MinuteSelect />
          </Form.Item>
          <Form.Item name={["quiet", "time_zone"]} label={t("time-zone")}>
            <ZoneSelect />
          </Form.Item>
        </div>
      )}
    </>
  );
}

interface MinuteProps {
  id?: string;
  value?: number;
  onChange?: (minute: number) => void;
}

/** A time of the day as its minute. */
function MinuteSelect({ id, value = 0, onChange }: MinuteProps) {
  const minutes = [...new Set([...HALF_HOURS, value])].sort((one, other) => one - other);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={(minute) => onChange?.(minute)}
      options={minutes.map((minute) => ({ value: minute, label: clock(minute) }))}
    />
  );
}

function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
