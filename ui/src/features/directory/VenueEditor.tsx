/** One venue, in a drawer. Used by the directory and, inline, by the plan of a meeting. */
import { App, Button, Drawer, Form, Input, InputNumber } from "antd";
import type { Venue } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { LOCAL_ZONE } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { ZoneSelect } from "../../components/ZoneSelect";
import { useText } from "../../text/useText";

type VenueFields = Omit<Venue, "id">;

const EMPTY: VenueFields = {
  name: "",
  site: "",
  room: "",
  capacity: null,
  time_zone: LOCAL_ZONE,
  coordinator: "",
  coordinator_phone: "",
};

interface Props {
  open: boolean;
  venue: Venue | null;
  onClose(): void;
  onSaved(venue: Venue): void;
}

export function VenueEditor({ open, venue, onClose, onSaved }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<VenueFields>();
  const command = useCommand("save_venue", { showsFailure: true });
  const close = () => {
    command.reset();
    onClose();
  };
  const save = (fields: VenueFields) =>
    command.mutate(
      {
        ...EMPTY,
        ...fields,
        name: fields.name.trim(),
        capacity: fields.capacity ?? null,
        id: venue?.id ?? null,
      },
      {
        onSuccess: (saved) => {
          message.success(t("venue-saved", { venue: saved.name }));
          onSaved(saved);
          close();
        },
      },
    );
  return (
    <Drawer
      open={open}
      title={venue === null ? t("new-venue") : venue.name}
      size={480}
      onClose={close}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="primary" loading={command.isPending} onClick={form.submit}>
            {t("save")}
          </Button>
        </div>
      }
    >
      {command.error && <FailureNotice failure={command.error} />}
      {open && (
        <Form
          component={false}
          name="venue"
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={venue ?? EMPTY}
          onFinish={save}
        >
          <VenueFormFields />
        </Form>
      )}
    </Drawer>
  );
}

function VenueFormFields() {
  const t = useText();
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
            suffix={t("people-unit")}
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
    </>
  );
}
