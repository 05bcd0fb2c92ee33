/** The rules of one venue, or of the meeting. What was typed stays until it is saved. */
import { App, Button, Form, Switch } from "antd";
import { useState } from "react";
import type { ArrivalPolicy, Arrivals, VenueArrival } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Arrivals.module.css";
import { PolicyFields } from "./PolicyFields";

interface Props {
  arrivals: Arrivals;
  /** null: the meeting's own rules. */
  venue: VenueArrival | null;
  editable: boolean;
}

export function PolicyForm({ arrivals, venue, editable }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const save = useCommand("save_arrivals", { showsFailure: true });
  const [follows, setFollows] = useState(venue !== null && venue.own === null);
  const [typed, setTyped] = useState<ArrivalPolicy>(venue?.own ?? arrivals.policy);
  // While a venue follows the meeting it shows the meeting's rules as they are now.
  const policy = follows ? arrivals.policy : typed;
  const name = venue?.name ?? t("arrival-all-venues");
  const submit = () =>
    save.mutate(
      {
        meeting: arrivals.meeting,
        venue: venue?.meeting_venue ?? null,
        policy: follows ? null : policy,
      },
      { onSuccess: () => message.success(t("arrival-saved", { name })) },
    );
  return (
    <Form layout="vertical" disabled={!editable} onFinish={submit}>
      {venue !== null && (
        <p className={styles.follows}>
          <Switch
            aria-labelledby="arrival-follows"
            checked={follows}
            onChange={(next) => {
              setTyped(venue.own ?? arrivals.policy);
              setFollows(next);
            }}
          />
          <span id="arrival-follows">{t("arrival-follows")}</span>
        </p>
      )}
      <PolicyFields policy={policy} disabled={follows || !editable} onChange={setTyped} />
      {save.error && <FailureNotice failure={save.error} />}
      {editable && (
        <div className={formStyles.foot}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </div>
      )}
    </Form>
  );
}
