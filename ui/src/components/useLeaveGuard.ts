/** Asks before unsaved edits are left, by closing, by going elsewhere, or by closing the window. */
import { useBlocker } from "@tanstack/react-router";
import { App } from "antd";
import { useText } from "../text/useText";

/** Returns how to leave: at once when nothing would be lost, otherwise once it is confirmed. */
export function useLeaveGuard(unsaved: boolean): (leave: () => void) => Promise<void> {
  const t = useText();
  const { modal } = App.useApp();
  const mayLeave = async (): Promise<boolean> =>
    !unsaved ||
    (await modal.confirm({
      title: t("unsaved-title"),
      content: t("unsaved-explain"),
      okText: t("unsaved-leave"),
      cancelText: t("unsaved-stay"),
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: "cancel" },
      icon: null,
    }));
  useBlocker({
    shouldBlockFn: async () => !(await mayLeave()),
    enableBeforeUnload: () => unsaved,
    disabled: !unsaved,
  });
  return async (leave) => {
    if (await mayLeave()) leave();
  };
}
