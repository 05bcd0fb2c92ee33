/** How far inviting has come, in one line, with the way on. */
import { Button } from "antd";
import type { Links } from "../../api/contract";
import { useMeeting, useOutbox } from "../../api/queries";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { type Asked, nextPurpose } from "../outbox/sendPlan";
import { inviteCounts } from "./inviteCounts";
import styles from "./Links.module.css";

interface Props {
  links: Links;
  /** null: nothing may be sent. */
  onSend: ((asked: Asked) => void) | null;
}

export function InviteSummary({ links, onSend }: Props) {
  const t = useText();
  const outbox = useOutbox(links.meeting).data;
  const head = useMeeting(links.meeting).data?.head;
  const counts = inviteCounts(links.links);
  const outdated = outbox?.outdated ?? 0;
  return (
    <Panel>
      <div className={styles.summary}>
        <dl className={styles.counts}>
          <Count name={t("invite-untold")} value={counts.untold} />
          <Count name={t("invite-told")} value={counts.told} />
          <Count name={t("invite-opened")} value={counts.opened} />
          <Count name={t("invite-answered")} value={counts.answered} />
          <Count name={t("invite-outdated")} value={outdated} warn={outdated > 0} />
        </dl>
        {head && onSend && (
          <Button
            // One full button per screen, and the meeting's head has the first claim.
            {...(head.next_step === "none"
              ? { type: "primary" as const }
              : { color: "primary" as const, variant: "outlined" as const })}
            onClick={() =>
              onSend({
                kind: nextPurpose({ state: head.state, untold: counts.untold, outdated }),
                invitations: null,
              })
            }
          >
            {counts.untold > 0 ? t("invite-send") : t("invite-message")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Count({ name, value, warn = false }: { name: string; value: number; warn?: boolean }) {
  return (
    <div data-warn={warn}>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
