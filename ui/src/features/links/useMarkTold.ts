/** Notes that contacts were told by hand, past every channel; asked first, for it is not taken back. */
import { App } from "antd";
import { useMaySend } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { useSayWithButton } from "../../components/useSayWithButton";
import { useText } from "../../text/useText";

const HANDED_OVER = "handed-over";

export function useMarkTold(meeting: string) {
  const t = useText();
  const { modal, message } = App.useApp();
  const say = useSayWithButton();
  const mayTell = useMaySend(meeting);
  const command = useCommand("mark_told");
  const mark = (invitations: string[]) =>
    command.mutate(
      { meeting, invitations },
      {
        onSuccess: ({ links }) => {
          // Whose unit has no venue has nothing to be told yet.
          const told = links.filter((one) => invitations.includes(one.invitation) && one.told_at !== null);
          message.success(t("mark-told-done", { count: told.length }));
        },
      },
    );
  const ask = (invitations: string[]) =>
    modal.confirm({
      title: t("mark-told-title", { count: invitations.length }),
      content: t("mark-told-explain"),
      okText: t("mark-told"),
      icon: null,
      onOk: () => mark(invitations),
    });
  /** Says what was made of these links, and offers to mark them while they are being handed over. */
  const offer = (words: string, invitations: string[]) => {
    if (mayTell && invitations.length > 0)
      say(HANDED_OVER, words, { text: t("mark-told"), press: () => ask(invitations) });
    else message.success(words);
  };
  return { mayTell, busy: command.isPending, ask, offer };
}

export type MarkTold = ReturnType<typeof useMarkTold>;
