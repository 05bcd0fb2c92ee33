/** Oddities that wait: settled one by one, or many at once. */
import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Flag } from "../../api/contract";
import { ReasonModal } from "../../components/ReasonModal";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { FlagRow } from "./FlagRow";
import styles from "./Flags.module.css";
import { useSettle } from "./useSettle";

/** As many as one looks through at a time; the next ones move up. */
const SHOWN = 100;

interface Props {
  meeting: string;
  flags: Flag[];
  editable: boolean;
}

export function OpenFlags({ meeting, flags, editable }: Props) {
  const t = useText();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const settling = useSettle(meeting);
  const shown = flags.slice(0, SHOWN);
  // What somebody else settled meanwhile is no longer among them.
  const chosen = shown.filter(({ flag }) => ticked.has(flag));
  const tick = (flag: string) => {
    const next = new Set(ticked);
    if (!next.delete(flag)) next.add(flag);
    setTicked(next);
  };
  return (
    <>
      <p className="muted">{t("flags-explain")}</p>
      {editable && (
        <Toolbar
          actions={
            chosen.length > 0 && (
              <>
                <Button loading={settling.busy} onClick={() => settling.askAccept(chosen)}>
                  {t("flags-accept-chosen", { count: chosen.length })}
                </Button>
                <Button onClick={() => settling.askTakeBack(chosen)}>
                  {t("flags-reject-chosen", { count: chosen.length })}
                </Button>
              </>
            )
          }
        >
          <Checkbox
            checked={chosen.length === shown.length}
            indeterminate={chosen.length > 0 && chosen.length < shown.length}
            onChange={({ target }) => setTicked(new Set(target.checked ? shown.map(({ flag }) => flag) : []))}
          >
            {t("flags-choose-all")}
          </Checkbox>
        </Toolbar>
      )}
      <ul className={styles.list} aria-label={t("flags")}>
        {shown.map((flag) => (
          <FlagRow
            key={flag.flag}
            flag={flag}
            chosen={ticked.has(flag.flag)}
            settling={editable ? settling : null}
            onTick={() => tick(flag.flag)}
          />
        ))}
      </ul>
      {flags.length > SHOWN && <p className="muted">{t("flags-more", { count: flags.length - SHOWN })}</p>}
      <ReasonModal
        open={settling.taking.length > 0}
        title={t("flags-reject-title", {
          count: settling.taking.length,
          name: settling.taking[0]?.name ?? "",
        })}
        explanation={t("flags-reject-explain")}
        action={t("flag-reject")}
        danger
        busy={settling.busy}
        failure={settling.failure}
        onCancel={settling.cancel}
        onReason={settling.takeBack}
      />
    </>
  );
}
