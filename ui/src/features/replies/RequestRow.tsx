/** One person who asks leave or is replaced, with both answers beside; A and R give them by key. */
import { Button, Checkbox } from "antd";
import type { KeyboardEvent } from "react";
import formStyles from "../../components/Form.module.css";
import { StatusTag } from "../../components/StatusTag";
import { LABEL_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { LeaveNoteLink } from "./LeaveNoteLink";
import styles from "./Replies.module.css";
import type { Request } from "./requests";

interface Props {
  meeting: string;
  request: Request;
  chosen: boolean;
  busy: boolean;
  onMark(): void;
  onApprove(): void;
  onRefuse(): void;
}

export function RequestRow({ meeting, request, chosen, busy, onMark, onApprove, onRefuse }: Props) {
  const t = useText();
  const { person } = request;
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || busy) return;
    if (event.key.toLowerCase() === "a") onApprove();
    if (event.key.toLowerCase() === "r") onRefuse();
  };
  return (
    <li>
      <Checkbox
        checked={chosen}
        onChange={onMark}
        onKeyDown={pressed}
        aria-label={t("choose-person", { name: person.name })}
      />
      <StatusTag status={person.answer === "leave" ? LABEL_STATUS.on_leave : LABEL_STATUS.substitute} />
      <RequestWords {...request} />
      {person.note && <LeaveNoteLink meeting={meeting} attendee={person.id} note={person.note} />}
      <span className={formStyles.buttons}>
        <Button size="small" loading={busy} title={t("approve-key")} onClick={onApprove} onKeyDown={pressed}>
          {t("approve")}
        </Button>
        <Button size="small" title={t("refuse-key")} onClick={onRefuse} onKeyDown={pressed}>
          {t("refuse")}
        </Button>
      </span>
    </li>
  );
}

function RequestWords({ person, unit, standIn }: Request) {
  const t = useText();
  const instead =
    standIn && t("replaced-by", { name: [standIn.name, standIn.title].filter(Boolean).join(" ") });
  return (
    <span className={styles.words}>
      <span>
        <strong>{person.name}</strong> {person.title} <span className="muted">{unit}</span>
      </span>
      <span className="muted">
        {[instead, person.reason].filter(Boolean).join(" · ") || t("no-reason-given")}
      </span>
    </span>
  );
}
