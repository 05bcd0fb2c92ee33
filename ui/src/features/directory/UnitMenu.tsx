import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import type { Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

export function UnitMenu({ unit, onEdit }: { unit: Unit; onEdit(): void }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const archive = useCommand("archive_unit");
  const setArchived = (archived: boolean) =>
    archive.mutate(
      { unit: unit.id, archived },
      {
        onSuccess: () =>
          message.success(
            archived ? t("unit-archived", { unit: unit.name }) : t("unit-restored", { unit: unit.name }),
          ),
      },
    );
  const askArchive = () =>
    modal.confirm({
      title: t("unit-archive-title", { unit: unit.name }),
      content: t("unit-archive-explain"),
      okText: t("unit-archive"),
      icon: null,
      onOk: () => setArchived(true),
    });
  const items = [
    { key: "edit", label: t("edit"), onClick: onEdit },
    unit.archived
      ? { key: "restore", label: t("unit-restore"), onClick: () => setArchived(false) }
      : { key: "archive", label: t("unit-archive"), onClick: askArchive },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("more-actions-for", { name: unit.name })}
      />
    </Dropdown>
  );
}
