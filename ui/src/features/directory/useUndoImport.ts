/** Takes an import back, once confirmed, and says what could not be taken back. */
import { App } from "antd";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

export function useUndoImport() {
  const t = useText();
  const { modal, message } = App.useApp();
  const undo = useCommand("undo_roster_import");
  const sayKept = (restored: number, kept: string[]) =>
    modal.info({
      title: t("roster-undone", { count: restored }),
      content: t("roster-kept", { count: kept.length, names: kept.join(t("list-separator")) }),
    });
  const run = ({ id, file }: { id: string; file: string }, then?: () => void) =>
    modal.confirm({
      title: t("roster-undo-title", { file }),
      content: t("roster-undo-explain"),
      okText: t("roster-undo"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () =>
        undo.mutate(
          { id },
          {
            onSuccess: ({ restored, kept }) => {
              if (kept.length > 0) sayKept(restored, kept);
              else message.success(t("roster-undone", { count: restored }));
              then?.();
            },
          },
        ),
    });
  return { run, busy: undo.isPending };
}
