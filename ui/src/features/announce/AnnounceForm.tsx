import { App, Button, Checkbox, Form, Input, Select } from "antd";
import type { Day } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { useToldWords } from "./useToldWords";

interface Fields {
  venue: string;
  words: string;
  send: boolean;
}

/** Stands for all venues. */
const ALL = "";

export function AnnounceForm({ day, venue }: { day: Day; venue: string | null }) {
  const t = useText();
  const { message } = App.useApp();
  const told = useToldWords();
  const [form] = Form.useForm<Fields>();
  const announce = useCommand("announce", { showsFailure: true });
  const submit = ({ venue: to, words, send }: Fields) =>
    announce.mutate(
      { meeting: day.head.id, venue: to === ALL ? null : to, words: words.trim(), send },
      {
        onSuccess: (after) => {
          message.success(
            send
              ? t("two-sentences", { first: t("announce-done"), second: told(after) })
              : t("announce-done"),
          );
          form.setFieldValue("words", "");
        },
      },
    );
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{ venue: venue ?? ALL, words: "", send: false }}
      onFinish={submit}
    >
      <Form.Item name="venue" label={t("announce-to")}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={[
            { value: ALL, label: t("arrival-all-venues") },
            ...day.venues.map(({ meeting_venue, name }) => ({ value: meeting_venue, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name="words"
        label={t("announce-words")}
        extra={t("announce-where")}
        rules={[{ required: true, whitespace: true, message: t("failure-words-missing") }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={200} />
      </Form.Item>
      <Form.Item name="send" valuePropName="checked">
        <Checkbox>{t("announce-send")}</Checkbox>
      </Form.Item>
      {announce.error && <FailureNotice failure={announce.error} />}
      <div className={formStyles.foot}>
        <Button type="primary" htmlType="submit" loading={announce.isPending}>
          {t("announce-do")}
        </Button>
      </div>
    </Form>
  );
}
