/** One robot of a group. Its address is a secret too: whoever knows it can post. */
import { Button, Form, Input, Select, Switch } from "antd";
import type { RobotChannel } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useChannelWords } from "../../components/useChannelWords";
import { useText } from "../../text/useText";
import styles from "./Channels.module.css";
import type { ChannelFields } from "./channelFields";
import { SecretField } from "./SecretField";
import { TestChannel } from "./TestChannel";

const PLATFORMS = ["wecom", "dingtalk", "feishu"] as const;

interface Props {
  index: number;
  kept: RobotChannel[];
  unsaved: boolean;
  onSave(): void;
  onRemove(): void;
}

export function RobotCard({ index, kept, unsaved, onSave, onRemove }: Props) {
  const t = useText();
  const words = useChannelWords();
  const form = Form.useFormInstance<ChannelFields>();
  const robot = Form.useWatch(["robots", index], { form, preserve: true });
  if (!robot) return null;
  const known = kept.find(({ id }) => id === robot.id);
  const name = robot.name || words[robot.platform];
  return (
    <fieldset className={formStyles.block}>
      <legend>{name}</legend>
      <div className={styles.robot}>
        <Form.Item name={[index, "platform"]} label={t("robot-platform")}>
          <Select options={PLATFORMS.map((value) => ({ value, label: words[value] }))} />
        </Form.Item>
        <Form.Item
          name={[index, "name"]}
          label={t("robot-name")}
          rules={[{ required: true, whitespace: true, message: t("robot-name-missing") }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={[index, "enabled"]} label={t("robot-enabled")} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      <div className={formStyles.two}>
        <Form.Item
          name={[index, "webhook"]}
          label={t("robot-webhook")}
          rules={[
            { required: !known?.has_webhook, message: t("robot-webhook-missing") },
            { pattern: /^\s*https?:\/\/\S+\s*$/, message: t("public-url-wrong") },
          ]}
        >
          <SecretField kept={known?.has_webhook ?? false} name={t("robot-webhook")} needed />
        </Form.Item>
        {/* WeCom's robots do not sign. */}
        {robot.platform !== "wecom" && (
          <Form.Item name={[index, "secret"]} label={t("robot-secret")} extra={t("robot-secret-hint")}>
            <SecretField kept={known?.has_secret ?? false} name={t("robot-secret")} />
          </Form.Item>
        )}
      </div>
      <div className={styles.robotFoot}>
        <TestChannel
          channel={robot.platform}
          robot={robot.id}
          name={name}
          unsaved={unsaved}
          onSave={onSave}
        />
        <Button type="text" aria-label={t("robot-remove-named", { name })} onClick={onRemove}>
          {t("robot-remove")}
        </Button>
      </div>
    </fieldset>
  );
}
