/** Two entries of one unit become one: says what moves where before it does it. */
import { SwapOutlined } from "@ant-design/icons";
import { Alert, App, Button, Modal } from "antd";
import { useEffect, useState } from "react";
import type { MergePreview, Unit } from "../../api/contract";
import { useMergePreview } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

interface Props {
  open: boolean;
  units: [Unit, Unit];
  onClose(): void;
  onMerged(): void;
}

export function MergeUnits({ open, units, onClose, onMerged }: Props) {
  const t = useText();
  const [swapped, setSwapped] = useState(false);
  const [keep, merge] = swapped ? [units[1], units[0]] : units;
  return (
    <Merging
      key={keep.id}
      open={open}
      keep={keep}
      merge={merge}
      swap={
        <Button icon={<SwapOutlined aria-hidden />} onClick={() => setSwapped(!swapped)}>
          {t("merge-swap")}
        </Button>
      }
      onClose={onClose}
      onMerged={onMerged}
    />
  );
}

interface MergingProps extends Omit<Props, "units"> {
  keep: Unit;
  merge: Unit;
  swap: React.ReactNode;
}

function Merging({ open, keep, merge, swap, onClose, onMerged }: MergingProps) {
  const t = useText();
  const { message } = App.useApp();
  const command = useCommand("merge_units", { showsFailure: true });
  const [blocked, setBlocked] = useState(true);
  const run = () =>
    command.mutate(
      { keep: keep.id, merge: merge.id },
      {
        onSuccess: ({ name }) => {
          message.success(t("merge-done", { keep: name, merge: merge.name }));
          onClose();
          onMerged();
        },
      },
    );
  return (
    <Modal
      open={open}
      title={t("units-merge")}
      okText={t("merge-run")}
      okButtonProps={{ danger: true, disabled: blocked, loading: command.isPending }}
      onOk={run}
      onCancel={onClose}
      width={560}
      destroyOnHidden
    >
      <div className={styles.merge}>
        {command.error && <FailureNotice failure={command.error} />}
        <p>{t("merge-explain", { keep: keep.name, merge: merge.name })}</p>
        <div>{swap}</div>
        <Preview keep={keep} merge={merge} onBlocked={setBlocked} />
      </div>
    </Modal>
  );
}

interface PreviewProps {
  keep: Unit;
  merge: Unit;
  onBlocked(blocked: boolean): void;
}

function Preview({ keep, merge, onBlocked }: PreviewProps) {
  const query = useMergePreview(keep.id, merge.id);
  const ready = query.data !== undefined && !query.isFetching && query.data.blocked.length === 0;
  useEffect(() => onBlocked(!ready), [ready, onBlocked]);
  return <Loaded query={query}>{(preview) => <Effects preview={preview} />}</Loaded>;
}

function Effects({ preview }: { preview: MergePreview }) {
  const t = useText();
  const list = (names: string[]) => names.join(t("list-separator"));
  const lines = [
    { name: t("merge-aliases"), value: list(preview.aliases) },
    { name: t("merge-contacts"), value: list(preview.contacts) },
    { name: t("merge-people"), value: list(preview.people) },
    { name: t("merge-children"), value: list(preview.children) },
    { name: t("merge-meetings"), value: list(preview.meetings) },
    { name: t("merge-both"), value: list(preview.both) },
    {
      name: t("merge-closed"),
      value: preview.closed > 0 ? t("merge-closed-number", { count: preview.closed }) : "",
    },
  ].filter(({ value }) => value !== "");
  return (
    <>
      {preview.blocked.length > 0 && (
        <Alert type="warning" showIcon title={t("merge-blocked", { meetings: list(preview.blocked) })} />
      )}
      <dl className={styles.effects}>
        {lines.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
