import { Button, Checkbox } from "antd";
import type { DeskEvent, DeskPerson } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { StatusTags } from "../../components/StatusTag";
import { DECISION_STATUS, LABEL_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { rowId } from "./rows";
import { isHere } from "./searchDesk";
import type { AtDesk } from "./useAtDesk";

interface Props {
  at: AtDesk;
  person: DeskPerson;
  /** What this desk saw of the person last, and may take back. */
  own: DeskEvent | undefined;
  current: boolean;
  selected: boolean;
  onSelect(wanted: boolean): void;
}

export function PersonLine({ at, person, own, current, selected, onSelect }: Props) {
  const t = useText();
  const dates = useDates();
  const { name } = person;
  const here = isHere(person);
  return (
    <tr id={rowId(person)} aria-selected={current} className={styles.person}>
      <td className={styles.pick}>
        <Checkbox
          aria-label={t("desk-select", { name })}
          checked={selected}
          onChange={({ target }) => onSelect(target.checked)}
        />
      </td>
      <td className={styles.who}>
        <strong>{name}</strong> <span className="muted">{person.title}</span>
        <Sub>
          {person.unit_name}
          {person.phone_tail !== "" && ` · ${t("desk-phone-tail", { tail: person.phone_tail })}`}
          {person.substitute_for_name && ` · ${t("in-place-of", { name: person.substitute_for_name })}`}
        </Sub>
      </td>
      <td className={styles.status}>
        <StatusTags
          statuses={[
            ...person.labels.map((label) => LABEL_STATUS[label]),
            ...(person.pending ? [DECISION_STATUS.pending] : []),
          ]}
        />
        {person.arrived_at !== null && <span className="num">{dates.time(person.arrived_at)}</span>}
        {person.left_at !== null && (
          <span className="num">{t("desk-left-at", { at: dates.time(person.left_at) })}</span>
        )}
        {person.walk_in && <span className="muted">{t("desk-walk-in")}</span>}
        {person.elsewhere !== null && (
          <span className="muted">{t("desk-belongs-to", { venue: person.elsewhere })}</span>
        )}
      </td>
      <td className={styles.acts}>
        {!here && person.presence !== "replaced" && (
          <Button
            type={current && !at.asking ? "primary" : "default"}
            aria-label={
              person.left_at === null ? t("check-in-person", { name }) : t("check-in-again-person", { name })
            }
            onClick={() => at.checkIn(person)}
          >
            {person.left_at === null ? t("check-in") : t("check-in-again")}
          </Button>
        )}
        {here && (
          <Button aria-label={t("check-out-person", { name })} onClick={() => at.checkOut(person)}>
            {t("check-out")}
          </Button>
        )}
        {own && (
          <Button
            type="text"
            aria-label={t("desk-undo-title", { kind: own.kind, name })}
            onClick={() => at.askUndo(own)}
          >
            {t("undo")}
          </Button>
        )}
      </td>
    </tr>
  );
}
