/** Present and on leave of those expected, as a bar with its numbers. */
import type { Counts } from "../../api/contract";
import styles from "./Day.module.css";

export function CountBar({ counts }: { counts: Counts }) {
  return (
    <span className={styles.counted}>
      <Bar counts={counts} />
      <span className="num">
        {counts.present}/{counts.expected}
      </span>
    </span>
  );
}

export function Bar({ counts: { expected, present, leave } }: { counts: Counts }) {
  const share = (part: number) => `${expected === 0 ? 0 : (part / expected) * 100}%`;
  return (
    <span className={styles.venueBar}>
      <span data-part="present" style={{ width: share(present) }} />
      <span data-part="leave" style={{ width: share(leave) }} />
    </span>
  );
}
