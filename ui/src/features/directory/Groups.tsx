/** 通讯录 · 单位组: units that are invited together, such as the members of a committee. */
import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { UnitGroup } from "../../api/contract";
import { useGroups, useUnits } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { DirectoryTabs } from "./DirectoryTabs";
import { GroupEditor } from "./GroupEditor";

const NONE: string[] = [];

export function Groups() {
  const t = useText();
  const [editing, setEditing] = useState<{ group: UnitGroup | null } | null>(null);
  const group = editing?.group ?? null;
  return (
    <Page
      title={t("nav-directory")}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing({ group: null })}
        >
          {t("group-new")}
        </Button>
      }
    >
      <DirectoryTabs />
      <Panel>
        <Loaded query={useGroups()}>
          {({ groups }) =>
            groups.length > 0 ? (
              <GroupTable groups={groups} onEdit={(one) => setEditing({ group: one })} />
            ) : (
              <EmptyState text={t("groups-empty")} />
            )
          }
        </Loaded>
      </Panel>
      <GroupEditor
        open={editing !== null}
        group={group}
        members={group?.units ?? NONE}
        onClose={() => setEditing(null)}
      />
    </Page>
  );
}

interface TableProps {
  groups: UnitGroup[];
  onEdit(group: UnitGroup): void;
}

function GroupTable({ groups, onEdit }: TableProps) {
  const t = useText();
  const names = new Map(useUnits().data?.units.map((unit) => [unit.id, unit.short_name || unit.name]));
  const remove = useRemoveGroup();
  const columns: TableColumnsType<UnitGroup> = [
    {
      title: t("group"),
      key: "name",
      width: 280,
      render: (_, group) => (
        <Button type="link" className={styles.open ?? ""} onClick={() => onEdit(group)}>
          {group.name}
        </Button>
      ),
    },
    {
      title: t("group-members"),
      key: "units",
      render: (_, { units }) => (
        <span className={styles.members}>
          {units.flatMap((unit) => names.get(unit) ?? []).join(t("list-separator"))}
        </span>
      ),
    },
    {
      title: t("units-count"),
      key: "count",
      width: 80,
      align: "right",
      render: (_, { units }) => <span className="num">{units.length}</span>,
    },
    {
      title: <span className="only-read">{t("actions")}</span>,
      key: "actions",
      width: 100,
      align: "right",
      render: (_, group) => (
        <Button
          type="text"
          size="small"
          aria-label={t("group-remove-named", { group: group.name })}
          onClick={() => remove(group)}
        >
          {t("group-remove")}
        </Button>
      ),
    },
  ];
  return <Table rowKey="id" size="middle" columns={columns} dataSource={groups} pagination={false} />;
}

function useRemoveGroup() {
  const t = useText();
  const { modal, message } = App.useApp();
  const remove = useCommand("remove_group");
  return ({ id, name }: UnitGroup) =>
    modal.confirm({
      title: t("group-remove-title", { group: name }),
      content: t("group-remove-explain"),
      okText: t("group-remove"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () =>
        remove.mutate({ id }, { onSuccess: () => message.success(t("group-removed", { group: name })) }),
    });
}
