import { LeftOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Meeting } from "../../api/contract";
import { SampleMark } from "../../components/Cells";
import { CountLine } from "../../components/CountLine";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useDuration } from "../../components/useDuration";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";
import { MoreMenu } from "./MoreMenu";
import { NextStepButton } from "./NextStepButton";
import { StateChange } from "./StateChange";

const MINUTE = 60_000;

export function MeetingHeader({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const { head } = meeting;
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <Link to="/schedule" className={styles.back} aria-label={t("back-to-schedule")}>
          <LeftOutlined aria-hidden />
        </Link>
        <h1 title={head.title}>{head.title}</h1>
        <StatusTag status={MEETING_STATUS[head.state]} />
        {head.sample && <SampleMark />}
        <div className={styles.actions}>
          <NextStepButton meeting={meeting} />
          {/* A window that is open belongs to its meeting alone. */}
          <MoreMenu key={meeting.head.id} meeting={meeting} />
        </div>
      </div>
      <p className={styles.facts}>
        <span>{dates.when(head)}</span>
        <span className={styles.places}>
          {t("meeting-places", { branches: head.branches, units: head.counts.units + head.unassigned })}
          {head.unassigned > 0 && t("meeting-unassigned", { count: head.unassigned })}
        </span>
        <Deadline meeting={meeting} />
      </p>
      <StateReason meeting={meeting} />
      <CountLine counts={head.counts} compact />
    </header>
  );
}

/** Why it does not take place, or not yet. */
function StateReason({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const { state_reason: reason, head } = meeting;
  const [resuming, setResuming] = useState(false);
  if (reason === "" || (head.state !== "cancelled" && head.state !== "postponed")) return null;
  return (
    <p className={styles.why}>
      {head.state === "cancelled" ? t("cancelled-because", { reason }) : t("postponed-because", { reason })}
      {head.state === "postponed" && (
        <Button type="link" size="small" onClick={() => setResuming(true)}>
          {t("resume")}
        </Button>
      )}
      {resuming && <StateChange meeting={meeting} to="draft" onClose={() => setResuming(false)} />}
    </p>
  );
}

function Deadline({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const duration = useDuration();
  const now = useNow(MINUTE);
  const { reply_deadline: deadline, time_zone: zone, editable } = meeting.head;
  if (deadline === null) return null;
  const time = dates.dateTime(deadline, zone);
  const open = now < deadline && editable;
  return (
    <span>
      {open ? t("deadline-open", { time, left: duration(deadline - now) }) : t("deadline-past", { time })}
    </span>
  );
}
