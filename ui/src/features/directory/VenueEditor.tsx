/** One venue, in a drawer. Used by the directory and, inline, by the plan of a meeting. */
import { App, Button, Drawer, Form, type FormInstance } from "antd";
import { useEffect, useState } from "react";
import type { Venue } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { EMPTY_VENUE, type VenueFields, VenueFormFields } from "./VenueForm";

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
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaveGuard(unsaved);
  const close = () => {
    setUnsaved(false);
    command.reset();
    onClose();
  };
  const save = (fields: VenueFields) =>
    command.mutate(
      {
        ...EMPTY_VENUE,
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
      size={520}
      onClose={() => leaving(close)}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={() => leaving(close)}>{t("cancel")}</Button>
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
          onValuesChange={() => setUnsaved(true)}
          onFinish={save}
        >
          <Filled form={form} venue={venue} />
        </Form>
      )}
    </Drawer>
  );
}

/** The fields with this venue's values: the form outlives them and would still have those of the one before. */
function Filled({ form, venue }: { form: FormInstance<VenueFields>; venue: Venue | null }) {
  useEffect(() => {
    form.resetFields();
    form.setFieldsValue(venue ?? EMPTY_VENUE);
  }, [form, venue]);
  return <VenueFormFields />;
}
