import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import type { Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import type { Way } from "./tree";
import type { UnitMoves } from "./useUnitMoves";

interface Props {
  unit: Unit;
  movable: boolean;
  moves: UnitMoves;
  onEdit(): void;
  onAddBelow(): void;
}

export function UnitMenu({ unit, movable, moves, onEdit, onAddBelow }: Props) {
  const t = useText();
  const { modal, message } = App.useApp();
  const [open, setOpen] = useState(false);
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
  const moving = (way: Way, label: string, keys: string) => ({
    key: way,
    label,
    extra: keys,
    disabled: !moves.may(unit.id, way),
    onClick: () => moves.step(unit.id, way),
  });
  // Made when it is opened: what may move where depends on the whole tree.
  const items = (): NonNullable<MenuProps["items"]> => [
    { key: "edit", label: t("edit"), onClick: onEdit },
    ...(unit.archived ? [] : [{ key: "below", label: t("unit-add-below"), onClick: onAddBelow }]),
    ...(movable
      ? [
          { type: "divider" as const },
          moving("up", t("move-up"), "Alt ↑"),
          moving("down", t("move-down"), "Alt ↓"),
          moving("in", t("move-in"), "Alt →"),
          moving("out", t("move-out"), "Alt ←"),
        ]
      : []),
    { type: "divider" },
    unit.archived
      ? { key: "restore", label: t("unit-restore"), onClick: () => setArchived(false) }
      : { key: "archive", label: t("unit-archive"), onClick: askArchive },
  ];
  return (
    <Dropdown
      menu={{ items: open ? items() : [] }}
      open={open}
      onOpenChange={setOpen}
      trigger={["click"]}
      placement="bottomRight"
    >
      <Button
        type="text"
        tabIndex={-1}
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("more-actions-for", { name: unit.name })}
      />
    </Dropdown>
  );
}
