import { Button, Checkbox } from "antd";
import type { Flag } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Flags.module.css";
import { useFlagWords } from "./useFlagWords";
import type { Settling } from "./useSettle";

interface Props {
  flag: Flag;
  chosen: boolean;
  /** null: nothing can be settled any more. */
  settling: Settling | null;
  onTick(): void;
}

export function FlagRow({ flag, chosen, settling, onTick }: Props) {
  const t = useText();
  const words = useFlagWords()(flag);
  const { name } = flag;
  return (
    <li className={styles.row}>
      {settling && (
        <Checkbox
          checked={chosen}
          aria-label={t("flag-choose", { kind: words.kind, name })}
          onChange={onTick}
        />
      )}
      <FlagFacts flag={flag} />
      {settling && (
        <span className={styles.buttons}>
          <Button
            size="small"
            disabled={settling.busy}
            aria-label={t("flag-do", { action: words.accept, name })}
            onClick={() => settling.accept(flag)}
          >
            {words.accept}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={t("flag-do", { action: words.reject, name })}
            onClick={() => settling.askTakeBack([flag])}
          >
            {words.reject}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Who, what and where, in words. */
export function FlagFacts({ flag }: { flag: Flag }) {
  const words = useFlagWords()(flag);
  return (
    <div className={styles.facts}>
      <span>
        <strong>{words.kind}</strong> · {flag.name} <span className="muted">{flag.unit}</span>
      </span>
      <span>{words.what}</span>
      <span className="muted num">{words.where}</span>
    </div>
  );
}
