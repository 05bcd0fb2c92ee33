/** What the organiser found when testing the line to a venue. */
import { App, Button, Form, Input, Modal } from "antd";
import type { NoteFile, ReadinessMark, VenueChecks } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { MarksField } from "./MarksField";
import { PhotoField } from "./PhotoField";
import { useItemWords } from "./useItemWords";

interface Fields {
  marks: ReadinessMark[];
  operator: string;
  operator_phone: string;
  note: string;
  photo: NoteFile | null;
}

interface Props {
  meeting: string;
  venue: VenueChecks;
  onClose(): void;
}

export function TestCallModal({ meeting, venue, onClose }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const items = useItemWords();
  const [form] = Form.useForm<Fields>();
  const log = useCommand("log_test_call", { showsFailure: true });
  const [last] = venue.checks;
  const submit = (found: Fields) =>
    log.mutate(
      { meeting, venue: venue.meeting_venue, found },
      {
        onSuccess: () => {
          message.success(t("readiness-logged", { venue: venue.name }));
          onClose();
        },
      },
    );
  const every = (mark: ReadinessMark) => items.map(() => mark);
  return (
    <Modal
      open
      width={640}
      title={t("readiness-log-of", { venue: venue.name })}
      okText={t("save")}
      okButtonProps={{ loading: log.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          marks: every("unchecked"),
          // Whoever was on duty at the last test usually still is.
          operator: last?.operator ?? "",
          operator_phone: last?.operator_phone ?? "",
          note: "",
          photo: null,
        }}
        onFinish={submit}
      >
        <Button size="small" onClick={() => form.setFieldValue("marks", every("good"))}>
          {t("readiness-all-good")}
        </Button>
        <Form.Item name="marks">
          <MarksField />
        </Form.Item>
        <div className={formStyles.two}>
          <Form.Item name="operator" label={t("readiness-operator")}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="operator_phone" label={t("phone")}>
            <Input maxLength={20} />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t("readiness-note")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="photo" label={t("readiness-photo")}>
          <PhotoField />
        </Form.Item>
        {log.error && <FailureNotice failure={log.error} />}
      </Form>
    </Modal>
  );
}
