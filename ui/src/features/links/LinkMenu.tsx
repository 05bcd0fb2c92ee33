import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import type { Link } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import type { Asked } from "../outbox/sendPlan";
import { purposeFor } from "./purposeFor";

interface Props {
  link: Link;
  /** null: nothing may be sent. */
  onSend: ((asked: Asked) => void) | null;
}

export function LinkMenu({ link, onSend }: Props) {
  const t = useText();
  const { modal, message } = App.useApp();
  const revoke = useCommand("revoke_link");
  const reissue = useCommand("reissue_link");
  const input = { invitation: link.invitation };
  const askRevoke = () =>
    modal.confirm({
      title: t("link-revoke-title", { unit: link.unit_name }),
      content: t("link-revoke-explain"),
      okText: t("link-revoke"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () => revoke.mutate(input, { onSuccess: () => message.success(t("link-revoked-done")) }),
    });
  const askReissue = () =>
    modal.confirm({
      title: t("link-reissue-title", { unit: link.unit_name }),
      content: t("link-reissue-explain"),
      okText: t("link-reissue"),
      icon: null,
      onOk: () => reissue.mutate(input, { onSuccess: () => message.success(t("link-reissued-done")) }),
    });
  const send = () =>
    onSend?.({ kind: purposeFor(link), invitations: [link.invitation], unit: link.unit_name });
  const items = [
    ...(onSend === null || link.state === "revoked"
      ? []
      : [{ key: "send", label: t("link-send"), onClick: send }]),
    { key: "reissue", label: t("link-reissue"), onClick: askReissue },
    ...(link.state === "revoked"
      ? []
      : [{ key: "revoke", label: t("link-revoke"), danger: true, onClick: askRevoke }]),
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("more-actions-for", { name: link.unit_name })}
      />
    </Dropdown>
  );
}
