/** 续会: goes on after this meeting, in some of its venues. */
import { useNavigate } from "@tanstack/react-router";
import { App, Checkbox, Form, Input, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import type { Meeting } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { WallClockPicker } from "../../components/WallClockPicker";
import { useText } from "../../text/useText";
import { atInstant, onClock } from "../schedule/plan";

interface Fields {
  title: string;
  starts: Dayjs;
  ends: Dayjs;
  venues: string[];
}

export function FollowOnModal({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const add = useCommand("add_follow_on", { showsFailure: true });
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaveGuard(unsaved);
  const { id, title, ends_at, time_zone: zone } = meeting.head;
  const ends = onClock(ends_at, zone);
  const save = (fields: Fields) =>
    add.mutate(
      {
        meeting: id,
        title: fields.title.trim(),
        starts_at: atInstant(fields.starts, zone),
        ends_at: atInstant(fields.ends, zone),
        venues: fields.venues,
      },
      {
        onSuccess: (added) => {
          message.success(t("follow-on-added", { title: added.head.title }));
          onClose();
          navigate({
            to: "/meetings/$meeting",
            params: { meeting: added.head.id },
            ignoreBlocker: true,
          });
        },
      },
    );
  return (
    <Modal
      open
      width={600}
      title={t("follow-on-add")}
      okText={t("follow-on-save")}
      okButtonProps={{ loading: add.isPending }}
      onOk={form.submit}
      onCancel={() => leaving(onClose)}
    >
      <Form<Fields>
        form={form}
        name="follow-on"
        layout="vertical"
        initialValues={{
          title: t("follow-on-title", { title }),
          starts: ends,
          ends: ends.add(1, "hour"),
          venues: meeting.venues.map((venue) => venue.id),
        }}
        onValuesChange={() => setUnsaved(true)}
        onFinish={save}
      >
        <Form.Item
          name="title"
          label={t("meeting-title")}
          rules={[{ required: true, whitespace: true, message: t("failure-title-missing") }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <div className={formStyles.two}>
          <Form.Item
            name="starts"
            label={t("plan-starts")}
            rules={[
              { required: true, message: t("failure-invalid-time") },
              {
                validator: async (_, at: Dayjs | null) => {
                  if (at?.isBefore(ends)) throw new Error(t("failure-follows-too-soon"));
                },
              },
            ]}
          >
            <WallClockPicker />
          </Form.Item>
          <Form.Item
            name="ends"
            label={t("plan-ends")}
            dependencies={["starts"]}
            rules={[
              { required: true, message: t("failure-invalid-time") },
              ({ getFieldValue }) => ({
                validator: async (_, at: Dayjs | null) => {
                  const start: Dayjs | null = getFieldValue("starts");
                  if (start && at && !start.isBefore(at)) throw new Error(t("failure-ends-before-start"));
                },
              }),
            ]}
          >
            <WallClockPicker />
          </Form.Item>
        </div>
        <Form.Item
          name="venues"
          label={t("follow-on-venues")}
          rules={[{ required: true, message: t("plan-venue-needed") }]}
        >
          <Checkbox.Group
            className={formStyles.choices ?? ""}
            options={meeting.venues.map((venue) => ({
              value: venue.id,
              label: venue.role === "main" ? t("venue-as-main", { name: venue.name }) : venue.name,
            }))}
          />
        </Form.Item>
      </Form>
      {add.error && <FailureNotice failure={add.error} />}
    </Modal>
  );
}
