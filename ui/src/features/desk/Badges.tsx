/** Name badges on paper, A6 on its side, one per person. Made only while the page is being printed. */
import { createPortal } from "react-dom";
import type { DeskPerson } from "../../api/contract";
import { usePrinting } from "../../components/usePrinting";
import styles from "./Badges.module.css";

export function Badges({ people, meeting }: { people: DeskPerson[]; meeting: string }) {
  const printing = usePrinting();
  if (!printing || people.length === 0) return null;
  return createPortal(
    <div className={`print-sheet ${styles.sheet}`}>
      {/* A6 on its side, in figures: browsers know no such name. */}
      <style>{"@page { size: 148mm 105mm; margin: 8mm }"}</style>
      {people.map((person) => (
        <article key={person.id} className={styles.badge}>
          <p className={styles.meeting}>{meeting}</p>
          <p className={styles.name} data-long={person.name.length > 6}>
            {person.name}
          </p>
          <p className={styles.unit}>{person.unit_name}</p>
          <p className={styles.title}>{person.title}</p>
        </article>
      ))}
    </div>,
    document.body,
  );
}
