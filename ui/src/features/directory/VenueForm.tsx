import { AutoComplete, Form, Input, InputNumber } from "antd";
import type { Venue } from "../../api/contract";
import { LOCAL_ZONE } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { ZoneSelect } from "../../components/ZoneSelect";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

export type VenueFields = Omit<Venue, "id" | "archived">;

export const EMPTY_VENUE: VenueFields = {
  name: "",
  site: "",
  room: "",
  capacity: null,
  time_zone: LOCAL_ZONE,
  coordinator: "",
  coordinator_phone: "",
  platform: "",
  room_number: "",
  endpoint: "",
  equipment: "",
};

const PLATFORMS = ["腾讯会议", "华为云会议", "钉钉", "H.323 MCU", "SIP", "Zoom"];

export function VenueFormFields() {
  const t = useText();
  const capacity: number | null | undefined = Form.useWatch("capacity");
  return (
    <>
      <Form.Item
        name="name"
        label={t("venue-name")}
        rules={[{ required: true, whitespace: true, message: t("venue-name-needed") }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <div className={formStyles.two}>
        <Form.Item name="site" label={t("venue-site")}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="room" label={t("venue-room")}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="capacity" label={t("capacity")} extra={t("capacity-hint")}>
          <InputNumber
            min={1}
            max={100000}
            precision={0}
            suffix={t("people-unit", { count: capacity ?? 0 })}
            className={formStyles.wide ?? ""}
          />
        </Form.Item>
        <Form.Item name="time_zone" label={t("time-zone")}>
          <ZoneSelect />
        </Form.Item>
        <Form.Item name="coordinator" label={t("coordinator")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="coordinator_phone" label={t("coordinator-phone")}>
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
      </div>
      <h3 className={styles.section}>{t("venue-video")}</h3>
      <div className={formStyles.two}>
        <Form.Item name="platform" label={t("venue-platform")}>
          <AutoComplete options={PLATFORMS.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="room_number" label={t("venue-room-number")}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="endpoint" label={t("venue-endpoint")} extra={t("venue-endpoint-hint")}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="equipment" label={t("venue-equipment")} extra={t("venue-equipment-hint")}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </>
  );
}
