import { useEffect } from "react";
import { useText } from "../text/useText";
import styles from "./Palette.module.css";
import type { PaletteEntry } from "./usePaletteEntries";

interface Props {
  entries: PaletteEntry[];
  chosen: number;
  onPoint(index: number): void;
  onRun(index: number): void;
}

export function PaletteList({ entries, chosen, onPoint, onRun }: Props) {
  const t = useText();
  const current = entries[chosen]?.id;
  useEffect(() => {
    if (current) document.getElementById(current)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div id="palette-list" role="listbox" aria-label={t("palette-results")} className={styles.list}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keyboard
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active entry
        <div
          key={entry.id}
          id={entry.id}
          role="option"
          aria-selected={index === chosen}
          className={styles.entry}
          onMouseMove={() => onPoint(index)}
          onClick={() => onRun(index)}
        >
          <span className={styles.kind}>{entry.kind}</span>
          <span className={styles.text}>{entry.text}</span>
          <span className={styles.detail}>{entry.detail}</span>
        </div>
      ))}
    </div>
  );
}
