/** Every test of a venue, the newest first: what was in order, what was not, who was there. */
import type { ReadinessCheck } from "../../api/contract";
import { useDates } from "../../components/dates";
import { PhoneLink } from "../../components/PhoneLink";
import { StatusTag } from "../../components/StatusTag";
import { READINESS_STATUS } from "../../components/status";
import { useActorName } from "../../components/useActorName";
import { useText } from "../../text/useText";
import { PhotoLink } from "./PhotoLink";
import styles from "./Readiness.module.css";
import { useItemWords } from "./useItemWords";

export function Checks({ meeting, checks }: { meeting: string; checks: ReadinessCheck[] }) {
  const t = useText();
  return (
    <ul className={styles.checks} aria-label={t("readiness-history")}>
      {checks.map((check) => (
        <Check key={check.id} meeting={meeting} check={check} />
      ))}
    </ul>
  );
}

function Check({ meeting, check }: { meeting: string; check: ReadinessCheck }) {
  const t = useText();
  const dates = useDates();
  const actorName = useActorName();
  const items = useItemWords();
  const names = (mark: ReadinessCheck["marks"][number]) =>
    items
      .filter((_, index) => check.marks[index] === mark)
      .map(({ name }) => name)
      .join(t("list-separator"));
  const [troubled, open] = [names("trouble"), names("unchecked")];
  return (
    <li>
      <span className="num">{dates.dateTime(check.at)}</span>
      <StatusTag status={READINESS_STATUS[check.readiness]} />
      {troubled !== "" && <span>{t("readiness-troubled", { items: troubled })}</span>}
      {open !== "" && <span className="muted">{t("readiness-open-items", { items: open })}</span>}
      {check.operator !== "" && (
        <span>
          {check.operator} <PhoneLink phone={check.operator_phone} />
        </span>
      )}
      {check.note !== "" && <span>{check.note}</span>}
      <PhotoLink meeting={meeting} check={check} />
      <span className="muted">
        {check.by_call
          ? t("readiness-by-call", { actor: actorName(check.actor) })
          : t("readiness-by", { actor: actorName(check.actor) })}
      </span>
    </li>
  );
}
