/** What can be done with the chosen units together. */
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { asCallError } from "../../api/call";
import type { Unit, UnitGroup } from "../../api/contract";
import { useGroups } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { GroupEditor } from "./GroupEditor";
import { MergeUnits } from "./MergeUnits";

const ARCHIVING = "units-archiving";

interface Props {
  units: Unit[];
  onDone(): void;
}

export function ChosenUnits({ units, onDone }: Props) {
  const t = useText();
  const { modal } = App.useApp();
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

/** One after the other; what went through stays, and the first failure is said. */
function useArchiveMany(onDone: () => void) {
  const t = useText();
  const { message } = App.useApp();
  const say = useSayFailure();
  const archive = useCommand("archive_unit", { showsFailure: true });
  return async (units: Unit[]) => {
    let done = 0;
    const total = units.length;
    try {
      for (const { id } of units) {
        message.loading({ key: ARCHIVING, duration: 0, content: t("units-archiving", { done, total }) });
        await archive.mutateAsync({ unit: id, archived: true });
        done += 1;
      }
      onDone();
    } catch (thrown) {
      say(asCallError(thrown));
    }
    message.destroy(ARCHIVING);
    if (done > 0) message.success(t("units-archived", { count: done }));
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
