/** What the roll call came to, in the words the chair is told. */
import { Button } from "antd";
import type { RollCall } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import { StatusIcon } from "../../components/StatusIcon";
import { useCopy } from "../../components/useCopy";
import { useText } from "../../text/useText";
import { SheetButton } from "../sheets/SheetButton";
import styles from "./RollCall.module.css";
import type { Calling } from "./useCalling";

interface Props {
  call: RollCall;
  /** null: nothing can be changed any more. */
  calling: Calling | null;
  /** null: there is nobody left to call. */
  onBack: (() => void) | null;
}

export function ResultOf({ call, calling, onBack }: Props) {
  const t = useText();
  const copy = useCopy();
  return (
    <section className={styles.now} aria-label={t("roll-call-result-title")}>
      <h2 className={styles.done} data-complete={call.complete}>
        {call.complete ? (
          <>
            <StatusIcon name="check" /> {t("roll-call-complete")}
          </>
        ) : (
          t("roll-call-result-title")
        )}
      </h2>
      {call.result === "" ? (
        <p className="muted">{t("roll-call-nobody")}</p>
      ) : (
        <p className={styles.script}>{call.result}</p>
      )}
      {calling?.failure && <FailureNotice failure={calling.failure} />}
      <div className={styles.answers}>
        {call.result !== "" && (
          <Button type="primary" size="large" onClick={() => copy(call.result, t("roll-call-copied"))}>
            {t("roll-call-copy")}
          </Button>
        )}
        {call.result !== "" && (
          <SheetButton meeting={call.meeting} sheet="roll_call" name={t("sheet-title-roll-call")} />
        )}
        {onBack && (
          <Button size="large" onClick={onBack}>
            {t("roll-call-go-on")}
          </Button>
        )}
        {calling?.last && (
          <Button size="large" disabled={calling.busy} onClick={calling.undo}>
            {t("roll-call-undo", { venue: calling.last.venue.name })}
          </Button>
        )}
      </div>
    </section>
  );
}
