/** How arrival is taken in the meeting, and where a venue does it in its own way. */
import { Button, Form, Select } from "antd";
import { useState } from "react";
import type { Arrivals, VenueArrival } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Arrivals.module.css";
import { PolicyForm } from "./PolicyForm";

/** Stands for the meeting as a whole among its venues. */
const MEETING = "";

export function Policies({ arrivals, editable }: { arrivals: Arrivals; editable: boolean }) {
  const t = useText();
  const [scope, setScope] = useState(MEETING);
  const venue = arrivals.venues.find(({ meeting_venue }) => meeting_venue === scope) ?? null;
  const nameOf = ({ name, own }: VenueArrival) => (own === null ? name : t("arrival-own-name", { name }));
  const own = arrivals.venues.filter((one) => one.own !== null);
  return (
    <div className={styles.tab}>
      <Form layout="vertical">
        <Form.Item label={t("arrival-scope")} htmlFor="arrival-scope" className={styles.scope ?? ""}>
          <Select
            id="arrival-scope"
            showSearch={{ optionFilterProp: "label" }}
            value={scope}
            options={[
              { value: MEETING, label: t("arrival-all-venues") },
              ...arrivals.venues.map((one) => ({ value: one.meeting_venue, label: nameOf(one) })),
            ]}
            onChange={setScope}
          />
        </Form.Item>
      </Form>
      {own.length > 0 && venue === null && (
        <p className={styles.own}>
          <span className="muted">{t("arrival-own-venues")}</span>
          {own.map(({ meeting_venue, name }) => (
            <Button key={meeting_venue} type="link" size="small" onClick={() => setScope(meeting_venue)}>
              {name}
            </Button>
          ))}
        </p>
      )}
      <PolicyForm key={scope} arrivals={arrivals} venue={venue} editable={editable} />
    </div>
  );
}
