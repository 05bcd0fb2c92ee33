/** 发送消息: what for, by what, to whom; told before it is done. */
import { Alert, Button, Drawer } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Loaded } from "../../components/Loaded";
import { UnreachableLinks } from "../../components/UnreachableLinks";
import { isPersonal } from "../../components/useChannelWords";
import { useText } from "../../text/useText";
import { NoChannel } from "./NoChannel";
import styles from "./Outbox.module.css";
import { RecipientTable } from "./RecipientTable";
import { SendFields } from "./SendFields";
import type { Asked } from "./sendPlan";
import { type Sending, useSending } from "./useSending";
import { useTooLate } from "./useTooLate";
import { useWaitWords } from "./useWaitWords";
import { WordsOf } from "./WordsOf";

interface Props {
  meeting: string;
  asked: Asked;
  onClose(): void;
  onSent?: () => void;
}

export function SendDrawer({ meeting, asked, onClose, onSent }: Props) {
  const t = useText();
  const sending = useSending(meeting, asked, () => {
    onClose();
    onSent?.();
  });
  return (
    <Drawer
      open
      title={asked.unit ? t("send-title-to", { unit: asked.unit }) : t("send-title")}
      size={760}
      onClose={onClose}
      footer={sending.choice && <Foot sending={sending} onClose={onClose} />}
    >
      <Loaded query={sending.channels}>
        {() =>
          sending.choice ? <Body sending={sending} single={asked.unit !== undefined} /> : <NoChannel />
        }
      </Loaded>
    </Drawer>
  );
}

function Body({ sending, single }: { sending: Sending; single: boolean }) {
  const waiting = useWaitWords()(sending.outbox);
  const tooLate = useTooLate(sending);
  return (
    <div className={styles.drawer}>
      {tooLate ? (
        <Alert type="warning" showIcon title={tooLate} />
      ) : (
        waiting && <Alert type="info" showIcon title={waiting} />
      )}
      {sending.preview.data?.reachable === false && <UnreachableLinks />}
      <SendFields sending={sending} single={single} />
      {sending.failure && <FailureNotice failure={sending.failure} />}
      <Loaded query={sending.preview}>
        {({ recipients }) => {
          const [only] = recipients;
          const alone = sending.choice && (single || !isPersonal(sending.choice.channel));
          if (alone && only && recipients.length === 1)
            return <WordsOf recipient={only} channel={sending.choice?.channel} />;
          return <RecipientTable sending={sending} />;
        }}
      </Loaded>
    </div>
  );
}

function Foot({ sending, onClose }: { sending: Sending; onClose(): void }) {
  const t = useText();
  const { chosen, charge, busy, ready, send } = sending;
  return (
    <div className={styles.foot}>
      <span className="muted num">
        {charge.segments > 0 &&
          (charge.cost > 0
            ? t("send-charge-cost", { count: charge.segments, cost: (charge.cost / 100).toFixed(2) })
            : t("send-charge", { count: charge.segments }))}
      </span>
      <div className={formStyles.foot}>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="primary" disabled={!ready} loading={busy} onClick={send}>
          {t("send-now", { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}
