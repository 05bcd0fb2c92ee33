/** 转移会场人员: a venue is given up for now, and its people go to another one; they are told at once. */
import { App, Checkbox, Form, Input, Modal, Select } from "antd";
import type { VenueCounts } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import { useToldWords } from "../announce/useToldWords";

interface Props {
  meeting: string;
  from: VenueCounts;
  venues: VenueCounts[];
  onClose(): void;
}

interface Fields {
  to: string;
  words: string;
  send: boolean;
}

export function MoveVenueModal({ meeting, from, venues, onClose }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const told = useToldWords();
  const [form] = Form.useForm<Fields>();
  const move = useCommand("move_venue", { showsFailure: true });
  const nameOf = (id: string) => venues.find(({ meeting_venue }) => meeting_venue === id)?.name ?? "";
  const submit = ({ to, words, send }: Fields) =>
    move.mutate(
      { meeting, from: from.meeting_venue, to, words: words.trim(), send },
      {
        onSuccess: ({ units, queued, unreached }) => {
          const done = t("move-venue-done", { from: from.name, to: nameOf(to), units });
          message.success(
            send ? t("two-sentences", { first: done, second: told({ queued, unreached }) }) : done,
          );
          onClose();
        },
      },
    );
  // The words follow the venue until somebody has changed them.
  const prefill = (to: string) => {
    if (!form.isFieldTouched("words"))
      form.setFieldValue("words", t("move-venue-words", { from: from.name, to: nameOf(to) }));
  };
  return (
    <Modal
      open
      title={t("move-venue-title", { venue: from.name })}
      okText={t("move-venue-do")}
      okButtonProps={{ danger: true, loading: move.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={{ words: "", send: true }} onFinish={submit}>
        <p>{t("move-venue-explain", { venue: from.name, count: from.counts.expected })}</p>
        <Form.Item
          name="to"
          label={t("move-person-to")}
          rules={[{ required: true, message: t("move-venue-needed") }]}
        >
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={venues
              .filter(({ meeting_venue }) => meeting_venue !== from.meeting_venue)
              .map(({ meeting_venue, name }) => ({ value: meeting_venue, label: name }))}
            onChange={prefill}
          />
        </Form.Item>
        <Form.Item name="words" label={t("move-venue-words-label")} extra={t("move-venue-words-hint")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="send" valuePropName="checked">
          <Checkbox>{t("move-venue-send")}</Checkbox>
        </Form.Item>
        {move.error && <FailureNotice failure={move.error} />}
      </Form>
    </Modal>
  );
}
