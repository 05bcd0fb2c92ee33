import { PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import type { RobotChannel } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { newRobot } from "./channelFields";
import { RobotCard } from "./RobotCard";

const MOST = 20;

interface Props {
  kept: RobotChannel[];
  unsaved: boolean;
  onSave(): void;
}

export function RobotList({ kept, unsaved, onSave }: Props) {
  const t = useText();
  return (
    <Form.List name="robots">
      {(robots, { add, remove }) => (
        <>
          {robots.length === 0 && <EmptyState text={t("robots-empty")} />}
          {robots.map(({ key, name }) => (
            <RobotCard
              key={key}
              index={name}
              kept={kept}
              unsaved={unsaved}
              onSave={onSave}
              onRemove={() => remove(name)}
            />
          ))}
          <div className={formStyles.buttons}>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={robots.length >= MOST}
              onClick={() => add(newRobot())}
            >
              {t("robot-add")}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}
