import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { closeDesk } from "../../api/desk";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";

/** Closing asks first when that would leave something behind which the record does not have yet. */
export function DeskMenu({ waiting, onClosed }: { waiting: number; onClosed(): void }) {
  const t = useText();
  const { modal } = App.useApp();
  const sayFailure = useSayFailure();
  const close = async () => {
    const sure =
      waiting === 0 ||
      (await modal.confirm({
        title: t("desk-close-title", { count: waiting }),
        content: t("desk-close-explain"),
        okText: t("desk-close"),
        cancelText: t("cancel"),
        okButtonProps: { danger: true },
        focusable: { autoFocusButton: "cancel" },
        icon: null,
      }));
    if (sure) await closeDesk().then(onClosed, sayFailure);
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items: [{ key: "close", label: t("desk-close"), danger: waiting > 0, onClick: close }] }}
    >
      <Button icon={<MoreOutlined aria-hidden />} aria-label={t("desk-more")} />
    </Dropdown>
  );
}
