/** Below the deadline for replies: that it is over, that one was left out, and the usual one at one press. */
import { Button, Form } from "antd";
import type { Dayjs } from "dayjs";
import formStyles from "../../components/Form.module.css";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import { atInstant, type PlanFields } from "./plan";
import styles from "./Schedule.module.css";

const USUAL_HOUR = 16;
const MINUTE = 60_000;

export function DeadlineExtra({ starts, zone }: { starts: Dayjs | null; zone: string }) {
  const t = useText();
  const form = Form.useFormInstance<PlanFields>();
  const now = useNow(MINUTE);
  const deadline: Dayjs | null = Form.useWatch("reply_deadline", form) ?? null;
  const leftOut: boolean = Form.useWatch("deadline_over", { form, preserve: true }) ?? false;
  const usual = starts?.subtract(1, "day").hour(USUAL_HOUR).minute(0).second(0) ?? null;
  const over = (clock: Dayjs) => atInstant(clock, zone) <= now;
  return (
    <>
      {deadline === null && leftOut && (
        <p className={styles.over} role="status">
          {t("deadline-left-out")}
        </p>
      )}
      {deadline !== null && over(deadline) && (
        <p className={styles.over} role="status">
          {t("deadline-over")}
        </p>
      )}
      {usual !== null && !over(usual) && (
        <Button
          type="link"
          size="small"
          className={formStyles.inline ?? ""}
          onClick={() => form.setFieldValue("reply_deadline", usual)}
        >
          {t("deadline-day-before")}
        </Button>
      )}
    </>
  );
}
