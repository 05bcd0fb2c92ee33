import { Alert } from "antd";
import type { Effect, MeetingState } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

/** What is not done yet, rather than what will happen. */
const WARNINGS: readonly Effect["kind"][] = [
  "units_without_venue",
  "units_without_contact",
  "replies_missing",
];

interface Props {
  effects: Effect[];
  /** Where the meeting goes. */
  to: MeetingState;
}

export function Effects({ effects, to }: Props) {
  const t = useText();
  const warnings = effects.filter(({ kind }) => WARNINGS.includes(kind));
  const others = effects.filter(({ kind }) => !WARNINGS.includes(kind));
  return (
    <>
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("effects-warnings")}
          description={<List effects={warnings} to={to} />}
        />
      )}
      {others.length > 0 && (
        <div>
          <strong>{t("effects-title")}</strong>
          <List effects={others} to={to} />
        </div>
      )}
    </>
  );
}

function List({ effects, to }: Props) {
  const words = useEffectWords();
  return (
    <ul className={styles.effects}>
      {effects.map((effect) => (
        <li key={effect.kind}>{words(effect, to)}</li>
      ))}
    </ul>
  );
}

function useEffectWords() {
  const t = useText();
  return ({ kind, count, names: some }: Effect, to: MeetingState): string => {
    const listed = some.join(t("list-separator"));
    const names = some.length < count ? t("and-others", { names: listed }) : listed;
    const words: Record<Effect["kind"], string> = {
      units_see_change: t("effect-units-see-change", { count }),
      tell_by_hand:
        to === "announced"
          ? t("effect-tell-of-links", { count, names })
          : t("effect-tell-by-hand", { count, names }),
      links_pause: t("effect-links-pause"),
      replies_open: t("effect-replies-open"),
      check_in_opens: t("effect-check-in-opens"),
      check_in_ends: t("effect-check-in-ends"),
      record_sealed: t("effect-record-sealed", { count }),
      record_reopened: t("effect-record-reopened"),
      units_without_venue: t("effect-units-without-venue", { count, names }),
      units_without_contact: t("effect-units-without-contact", { count, names }),
      replies_missing: t("effect-replies-missing", { count, names }),
      read_only: t("effect-read-only"),
      children_stay: t("effect-children-stay", { count, names }),
    };
    return words[kind];
  };
}
