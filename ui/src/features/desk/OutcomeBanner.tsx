/** What came of the last person, readable from an arm's length away. */
import { Button } from "antd";
import type { DeskPerson } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusIcon, type StatusIconName } from "../../components/StatusIcon";
import type { Tone } from "../../components/status";
import { type Translate, useText } from "../../text/useText";
import { asksFirst, substituteOf } from "./arrival";
import styles from "./Desk.module.css";
import type { Outcome } from "./useDeskActions";

interface Props {
  outcome: Outcome | null;
  people: DeskPerson[];
  onSure(person: DeskPerson): void;
}

const LOOKS: Record<Outcome["kind"], [Tone, StatusIconName]> = {
  in: ["good", "check"],
  back: ["good", "check"],
  out: ["info", "leave"],
  undone: ["info", "ring"],
  already: ["warn", "clock"],
  pending: ["swap", "swap"],
  walk_in: ["swap", "plus"],
  elsewhere: ["warn", "question"],
  leave: ["warn", "question"],
  replaced: ["bad", "cross"],
  not_here: ["bad", "cross"],
  unknown_code: ["bad", "cross"],
  nobody: ["bad", "cross"],
  choose: ["info", "question"],
  nothing_to_undo: ["idle", "dot"],
  way_closed: ["bad", "cross"],
};

export function OutcomeBanner({ outcome, people, onSure }: Props) {
  const t = useText();
  const dates = useDates();
  const [tone, icon]: [Tone, StatusIconName] = outcome === null ? ["idle", "dot"] : LOOKS[outcome.kind];
  const person = outcome !== null && "person" in outcome ? outcome.person : null;
  const at = outcome !== null && "at" in outcome ? dates.time(outcome.at) : "";
  return (
    <div className={styles.outcome} data-tone={tone} data-empty={outcome === null} role="status">
      {outcome === null ? (
        <p>{t("desk-ready")}</p>
      ) : (
        <>
          <span className={styles.outcomeIcon}>
            <StatusIcon name={icon} />
          </span>
          <div>
            <p className={styles.outcomeWord}>{wordOf(outcome, people, at, t)}</p>
            {person && (
              <p>
                {[person.unit_name, person.title].filter(Boolean).join(" · ")}
                {person.substitute_for_name && ` · ${t("in-place-of", { name: person.substitute_for_name })}`}
              </p>
            )}
            {outcome.kind === "walk_in" && <p>{t("desk-waits-for-approval")}</p>}
            {outcome.kind === "pending" && <p>{t("desk-pending-explain")}</p>}
          </div>
          {person && asksFirst(outcome.kind) && (
            <Button type="primary" size="large" onClick={() => onSure(person)}>
              {outcome.kind === "elsewhere" ? t("desk-here-anyway") : t("desk-came-anyway")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function wordOf(outcome: Outcome, people: DeskPerson[], at: string, t: Translate): string {
  if (outcome.kind === "walk_in") return t("desk-result-walk-in", { name: outcome.name, at });
  if (!("person" in outcome)) {
    const words = {
      unknown_code: "desk-result-unknown-code",
      nobody: "desk-result-nobody",
      choose: "desk-result-choose",
      nothing_to_undo: "desk-result-nothing-to-undo",
      way_closed: "desk-way-closed",
    };
    return t(words[outcome.kind]);
  }
  const { person } = outcome;
  const by = outcome.kind === "replaced" ? (substituteOf(people, person)?.name ?? "") : "";
  const words = {
    in: "desk-result-in",
    back: "desk-result-back",
    out: "desk-result-out",
    undone: "desk-result-undone",
    already: "desk-result-already",
    pending: "desk-result-pending",
    elsewhere: "desk-result-elsewhere",
    leave: "desk-result-leave",
    replaced: by === "" ? "desk-result-replaced" : "desk-result-replaced-by",
    not_here: "desk-result-not-here",
  };
  return t(words[outcome.kind], { name: person.name, at, by, venue: person.elsewhere ?? "" });
}
