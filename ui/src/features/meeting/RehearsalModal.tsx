/** 会前演练: plays the whole meeting on a throwaway copy, so that surprises come before the day. */
import { Modal, Spin } from "antd";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, Rehearsal } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

interface Props {
  open: boolean;
  meeting: string;
  onClose(): void;
}

type Stage =
  | { kind: "ready" }
  | { kind: "running" }
  | { kind: "done"; rehearsal: Rehearsal }
  | { kind: "failed"; failure: Failure };

export function RehearsalModal({ open, meeting, onClose }: Props) {
  const t = useText();
  const [stage, setStage] = useState<Stage>({ kind: "ready" });
  const run = async () => {
    setStage({ kind: "running" });
    try {
      setStage({ kind: "done", rehearsal: await call("rehearse_meeting", { meeting }) });
    } catch (thrown) {
      setStage({ kind: "failed", failure: asCallError(thrown) });
    }
  };
  const close = () => {
    setStage({ kind: "ready" });
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t("rehearse")}
      okText={stage.kind === "ready" ? t("rehearse-run") : t("rehearse-again")}
      cancelText={t("close")}
      confirmLoading={stage.kind === "running"}
      onOk={run}
      onCancel={close}
      width={600}
      destroyOnHidden
    >
      <div className={styles.stack}>
        <p className="muted">{t("rehearse-explain")}</p>
        {stage.kind === "running" && (
          <div role="status">
            <Spin size="small" /> {t("rehearse-running")}
          </div>
        )}
        {stage.kind === "failed" && <FailureNotice failure={stage.failure} />}
        {stage.kind === "done" && <Result rehearsal={stage.rehearsal} />}
      </div>
    </Modal>
  );
}

function Result({ rehearsal }: { rehearsal: Rehearsal }) {
  const t = useText();
  const numbers: [string, string][] = [
    [t("units-count"), String(rehearsal.units)],
    [t("venues-count"), String(rehearsal.venues)],
    [t("tab-links"), String(rehearsal.links)],
    [t("count-expected"), String(rehearsal.expected)],
    [t("count-present"), String(rehearsal.present)],
    [t("label-late"), String(rehearsal.late)],
    [t("count-leave"), String(rehearsal.leave)],
    [t("count-substitutes"), String(rehearsal.substitutes)],
    [t("count-absent"), String(rehearsal.absent)],
    [t("rehearse-requests"), String(rehearsal.requests)],
    [t("rehearse-check-ins"), String(rehearsal.check_ins)],
    [t("rehearse-lost"), String(rehearsal.lost)],
    [t("rehearse-p50"), `${rehearsal.p50_ms} ms`],
    [t("rehearse-p99"), `${rehearsal.p99_ms} ms`],
  ];
  return (
    <>
      <p role="status">{t("rehearse-done", { seconds: rehearsal.seconds })}</p>
      <dl className={styles.numbers}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
