/** What stands above the desk's work: what is announced here, what could not be taken, what is wrong. */
import { SoundOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import { useEffect } from "react";
import type { Desk } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { Refusals } from "./Refusals";
import type { DeskState } from "./useDesk";

export function Notices({ state, desk }: { state: DeskState; desk: Desk }) {
  const t = useText();
  const { failure, line, refused, dismiss, retry } = state;
  const wouldLose = !line.kept && line.waiting > 0;
  useEffect(() => {
    if (!wouldLose) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [wouldLose]);
  return (
    <>
      {desk.announcements.length > 0 && (
        <section className={styles.announcements} aria-label={t("desk-announcements")}>
          <SoundOutlined aria-hidden />
          <ul>
            {[...new Set(desk.announcements)].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {failure !== null && failure.code !== "network_failed" && (
        <FailureNotice failure={failure} onRetry={retry} />
      )}
      {!desk.policy.ways.includes("desk") && <Alert type="warning" showIcon title={t("desk-way-closed")} />}
      {wouldLose && <Alert type="warning" showIcon title={t("desk-not-kept")} />}
      {refused.length > 0 && <Refusals refused={refused} people={desk.people} onDismiss={dismiss} />}
    </>
  );
}
