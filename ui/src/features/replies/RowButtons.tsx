import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { UnitReply } from "../../api/contract";
import { useText } from "../../text/useText";
import type { Asked } from "../outbox/sendPlan";

export function EnterButton({ unit, onPress }: { unit: UnitReply; onPress(): void }) {
  const t = useText();
  const args = { unit: unit.unit_name };
  return unit.state === "answered" ? (
    <Button size="small" aria-label={t("reply-change-for", args)} onClick={onPress}>
      {t("reply-change")}
    </Button>
  ) : (
    <Button size="small" aria-label={t("reply-enter-for", args)} onClick={onPress}>
      {t("reply-enter")}
    </Button>
  );
}

export function AskButton({ asked, onSend }: { asked: Asked | null; onSend(asked: Asked): void }) {
  const t = useText();
  if (asked === null) return null;
  const args = { unit: asked.unit ?? "" };
  const back = asked.kind === "ask_back";
  return (
    <Button
      size="small"
      type="text"
      aria-label={back ? t("reply-ask-back-for", args) : t("reply-chase-for", args)}
      onClick={() => onSend(asked)}
    >
      {back ? t("reply-ask-back") : t("reply-chase")}
    </Button>
  );
}

export function RowMenu({ unit, onForm }: { unit: UnitReply; onForm(): void }) {
  const t = useText();
  return (
    <Dropdown
      menu={{ items: [{ key: "form", label: t("forms-export-one"), onClick: onForm }] }}
      trigger={["click"]}
      placement="bottomRight"
    >
      <Button
        size="small"
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("more-actions-for", { name: unit.unit_name })}
      />
    </Dropdown>
  );
}
