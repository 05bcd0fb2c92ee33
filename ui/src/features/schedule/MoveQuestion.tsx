import { Modal } from "antd";
import { useState } from "react";
import type { Scope } from "../../api/contract";
import { useDates } from "../../components/dates";
import { ScopeChoice } from "../../components/ScopeChoice";
import { useText } from "../../text/useText";
import { ConflictList } from "./ConflictList";
import styles from "./Schedule.module.css";
import type { MoveAsked, Moving } from "./useMoveMeeting";

export function MoveQuestion({ moving }: { moving: Moving }) {
  return moving.asked && <Question key={moving.asked.meeting.head.id} asked={moving.asked} moving={moving} />;
}

function Question({ asked, moving }: { asked: MoveAsked; moving: Moving }) {
  const t = useText();
  const dates = useDates();
  const [scope, setScope] = useState<Scope>("this");
  const { meeting, moved, conflicts } = asked;
  const { title, time_zone } = meeting.head;
  const when = dates.when({ starts_at: moved.starts_at, ends_at: moved.ends_at, time_zone });
  return (
    <Modal
      open
      title={t("move-title")}
      okText={conflicts.length > 0 ? t("move-anyway") : t("move")}
      confirmLoading={moving.busy}
      onOk={() => moving.answer(scope)}
      onCancel={() => moving.answer(null)}
    >
      <div className={styles.stack}>
        <p>{t("move-to", { title, time: when })}</p>
        {conflicts.length > 0 && <ConflictList conflicts={conflicts} zone={time_zone} />}
        {(meeting.series?.meetings.length ?? 0) > 1 && <ScopeChoice value={scope} onChange={setScope} />}
      </div>
    </Modal>
  );
}
