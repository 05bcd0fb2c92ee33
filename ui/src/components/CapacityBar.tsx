/** How full something is. Past full it turns amber; the words beside it say by how many. */
import styles from "./CapacityBar.module.css";

interface Props {
  label: string;
  value: number;
  full: number | null;
}

export function CapacityBar({ label, value, full }: Props) {
  const share = full === null || full === 0 ? 0 : Math.min(1, value / full);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the meter element cannot be coloured alike in every browser
    <div
      className={styles.bar}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(full ?? value, value, 1)}
      aria-valuenow={value}
      data-over={full !== null && value > full}
    >
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}
