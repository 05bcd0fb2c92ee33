/** Takes an import back, once confirmed. */
import { App } from "antd";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

export function useUndoReport(meeting: string) {
  const t = useText();
  const { modal, message } = App.useApp();
  const undo = useCommand("undo_report_import");
  const run = ({ id, file }: { id: string; file: string }, then?: () => void) =>
    modal.confirm({
      title: t("roster-undo-title", { file }),
      content: t("report-undo-explain"),
      okText: t("roster-undo"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () =>
        undo.mutate(
          { meeting, id },
          {
            onSuccess: ({ undone }) => {
              message.success(t("report-undone", { count: undone }));
              then?.();
            },
          },
        ),
    });
  return { run, busy: undo.isPending };
}
