/** How far inviting has come, in one line, with the way on. */
import { Button } from "antd";
import { useState } from "react";
import type { Links, MeetingHead } from "../../api/contract";
import { useChannels, useMeeting, useOutbox } from "../../api/queries";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { type Asked, nextPurpose } from "../outbox/sendPlan";
import { RemindersDrawer } from "../reminders/RemindersDrawer";
import { inviteCounts } from "./inviteCounts";
import styles from "./Links.module.css";

interface Props {
  links: Links;
  /** null: nothing may be sent. */
  onSend: ((asked: Asked) => void) | null;
}

interface OutdatedProps extends Pick<Props, "onSend"> {
  head: MeetingHead;
  outdated: number;
  /** Those among them whom nothing tells by itself. */
  byHand: number;
}

export function InviteSummary({ links, onSend }: Props) {
  const t = useText();
  const outbox = useOutbox(links.meeting).data;
  const head = useMeeting(links.meeting).data?.head;
  const [planning, setPlanning] = useState(false);
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
        <span className={formStyles.buttons}>
          {head && <Button onClick={() => setPlanning(true)}>{t("reminders")}</Button>}
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
        </span>
      </div>
      {head && (
        <Outdated head={head} outdated={outdated} byHand={outbox?.outdated_by_hand ?? 0} onSend={onSend} />
      )}
      {planning && <RemindersDrawer meeting={links.meeting} onClose={() => setPlanning(false)} />}
    </Panel>
  );
}

/** Contacts who know a time or place that no longer holds: told by themselves, or to be told. */
function Outdated({ head, outdated, byHand, onSend }: OutdatedProps) {
  const t = useText();
  const channels = useChannels().data;
  if (outdated === 0 || channels === undefined || onSend === null || !head.editable) return null;
  // Who was told of a meeting that is called off is told so by a person.
  if (head.state === "postponed") return null;
  const byItself = channels.tells_changes;
  return (
    <div className={styles.outdated}>
      <span>
        {byItself && byHand < outdated
          ? t("outdated-told", { count: outdated })
          : t("outdated-untold", { count: outdated })}{" "}
        {byItself && byHand > 0 && t("outdated-by-hand", { count: byHand })}
      </span>
      <Button size="small" onClick={() => onSend({ kind: "change", invitations: null })}>
        {t("outdated-tell")}
      </Button>
    </div>
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
