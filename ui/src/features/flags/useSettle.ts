/** Settles oddities. An arrival is taken back only with a reason; one that never counted needs none. */
import { App } from "antd";
import { useState } from "react";
import type { Flag } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";

const NONE: Flag[] = [];

/** Nothing was recorded of it, so leaving it out takes nothing back. */
const neverCounted = ({ kind }: Flag) => kind === "stale_code";

export type Settling = ReturnType<typeof useSettle>;

export function useSettle(meeting: string) {
  const t = useText();
  const { modal, message } = App.useApp();
  const sayFailure = useSayFailure();
  const command = useCommand("settle_flags", { showsFailure: true });
  const [taking, setTaking] = useState(NONE);
  const settle = (flags: Flag[], accept: boolean, note: string, inWindow = false) =>
    command.mutate(
      { meeting, flags: flags.map(({ flag }) => flag), accept, note },
      {
        onSuccess: () => {
          message.success(
            accept
              ? t("flags-accepted", { count: flags.length })
              : t("flags-rejected", { count: flags.length }),
          );
          setTaking(NONE);
        },
        ...(!inWindow && { onError: sayFailure }),
      },
    );
  return {
    busy: command.isPending,
    failure: command.error,
    /** Those whose arrival is about to be taken back. */
    taking,
    accept: (flag: Flag) => settle([flag], true, ""),
    askAccept: (flags: Flag[]) =>
      modal.confirm({
        title: t("flags-accept-title", { count: flags.length }),
        content: t("flags-accept-explain"),
        okText: t("flag-accept"),
        icon: null,
        onOk: () => settle(flags, true, ""),
      }),
    askTakeBack: (flags: Flag[]) => {
      if (flags.every(neverCounted)) {
        settle(flags, false, "");
        return;
      }
      command.reset();
      setTaking(flags);
    },
    takeBack: (reason: string) => settle(taking, false, reason, true),
    cancel: () => setTaking(NONE),
  };
}
