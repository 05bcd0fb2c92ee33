/** What tables of units and people have in common, cell by cell. */
import type { ReactNode } from "react";
import type { PersonRow } from "../api/contract";
import { useText } from "../text/useText";
import styles from "./Cells.module.css";

/** The second, smaller line of a cell; nothing when there is nothing to say. */
export function Sub({ children, onlySmall = false }: { children: ReactNode; onlySmall?: boolean }) {
  if (!children) return null;
  return <span className={onlySmall ? `${styles.sub} ${styles.onlySmall}` : styles.sub}>{children}</span>;
}

/** A unit with its number in official order. */
export function UnitCell({ person }: { person: PersonRow }) {
  return (
    <>
      <span className={styles.position}>{person.unit_position}</span>
      {person.unit_name}
    </>
  );
}

/** A person: name, title, whose place it is; on a narrow screen also the unit, which has no column there. */
export function PersonCell({ person }: { person: PersonRow }) {
  const t = useText();
  const standsFor = person.substitute_for_name && t("in-place-of", { name: person.substitute_for_name });
  return (
    <>
      {person.name || <span className="muted">{t("place-unnamed")}</span>}
      <Sub>{[person.title, standsFor].filter(Boolean).join(" · ")}</Sub>
      <Sub onlySmall>{person.unit_name}</Sub>
    </>
  );
}

/** Marks the sample meeting wherever a meeting is named. */
export function SampleMark() {
  const t = useText();
  return <span className={styles.sample}>{t("sample")}</span>;
}
