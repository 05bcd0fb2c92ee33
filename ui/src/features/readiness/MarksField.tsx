/** One choice per item of the test. */
import { Segmented } from "antd";
import type { ReadinessMark } from "../../api/contract";
import styles from "./Readiness.module.css";
import { useItemWords, useMarkWords } from "./useItemWords";

const MARKS: ReadinessMark[] = ["good", "trouble", "unchecked"];

interface Props {
  value?: ReadinessMark[];
  onChange?: (marks: ReadinessMark[]) => void;
}

export function MarksField({ value = [], onChange }: Props) {
  const items = useItemWords();
  const words = useMarkWords();
  const set = (index: number, mark: ReadinessMark) =>
    onChange?.(items.map((_, at) => (at === index ? mark : (value[at] ?? "unchecked"))));
  return (
    <div className={styles.marks}>
      {items.map(({ item, name }, index) => (
        <div key={item}>
          <span>{name}</span>
          <Segmented<ReadinessMark>
            aria-label={name}
            size="small"
            value={value[index] ?? "unchecked"}
            options={MARKS.map((mark) => ({ value: mark, label: words[mark] }))}
            onChange={(mark) => set(index, mark)}
          />
        </div>
      ))}
    </div>
  );
}
