/** What can be done with the chosen units together. */
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import type { Unit, UnitGroup } from "../../api/contract";
import { useGroups } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { EditUnits } from "./EditUnits";
import { GroupEditor } from "./GroupEditor";
import { MergeUnits } from "./MergeUnits";
import { useOneByOne } from "./useOneByOne";

interface Props {
  units: Unit[];
  onDone(): void;
}

export function ChosenUnits({ units, onDone }: Props) {
  const t = useText();
  const { modal } = App.useApp();
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const [first, second] = units;
  const archive = useArchiveMany(onDone);
  const names = units.map(({ name }) => name).join(t("list-separator"));
  const ask = () =>
    modal.confirm({
      title: t("units-archive-title", { count: units.length }),
      content: (
        <>
          <p>{t("unit-archive-explain")}</p>
          <p className={styles.names}>{names}</p>
        </>
      ),
      okText: t("unit-archive"),
      icon: null,
      onOk: () => archive(units),
    });
  return (
    <div role="status" className={styles.chosen}>
      <span>{t("board-chosen", { count: units.length })}</span>
      <AddToGroup units={units} onDone={onDone} />
      <Button size="small" onClick={() => setEditing(true)}>
        {t("units-edit")}
      </Button>
      {editing && <EditUnits units={units} onClose={() => setEditing(false)} onDone={onDone} />}
      <Button size="small" onClick={ask}>
        {t("unit-archive")}
      </Button>
      {first && second && units.length === 2 && (
        <>
          <Button size="small" onClick={() => setMerging(true)}>
            {t("units-merge")}
          </Button>
          <MergeUnits
            open={merging}
            units={[first, second]}
            onClose={() => setMerging(false)}
            onMerged={onDone}
          />
        </>
      )}
      <Button type="link" size="small" onClick={onDone}>
        {t("board-clear")}
      </Button>
    </div>
  );
}

function useArchiveMany(onDone: () => void) {
  const t = useText();
  const { message } = App.useApp();
  const oneByOne = useOneByOne();
  const archive = useCommand("archive_unit", { showsFailure: true });
  return async (units: Unit[]) => {
    const done = await oneByOne(
      units,
      (progress) => t("units-archiving", { ...progress }),
      ({ id }) => archive.mutateAsync({ unit: id, archived: true }),
    );
    if (done.length > 0) message.success(t("units-archived", { count: done.length }));
    if (done.length === units.length) onDone();
  };
}

function AddToGroup({ units, onDone }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const groups = useGroups().data?.groups ?? [];
  const save = useCommand("save_group");
  const [creating, setCreating] = useState(false);
  const ids = units.map(({ id }) => id);
  const add = ({ id, name, units: members }: UnitGroup) =>
    save.mutate(
      { id, name, units: [...new Set([...members, ...ids])] },
      {
        onSuccess: () => {
          message.success(t("group-added", { group: name, count: units.length }));
          onDone();
        },
      },
    );
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...groups.map((group) => ({ key: group.id, label: group.name, onClick: () => add(group) })),
            ...(groups.length > 0 ? [{ type: "divider" as const }] : []),
            { key: "new", label: t("group-new"), onClick: () => setCreating(true) },
          ],
        }}
      >
        <Button size="small">{t("group-add-to")}</Button>
      </Dropdown>
      <GroupEditor
        open={creating}
        group={null}
        members={ids}
        onClose={() => setCreating(false)}
        onSaved={onDone}
      />
    </>
  );
}
