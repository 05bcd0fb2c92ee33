/** 点名, over the whole screen: one venue at a time, one key per answer, round after round. */
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { Day, RollCall } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { FullScreen } from "../../components/FullScreen";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import { CallingNow } from "./CallingNow";
import { CalledList, WaitingList } from "./Lists";
import { ResultOf } from "./ResultOf";
import styles from "./RollCall.module.css";
import { type Calling, useCalling } from "./useCalling";

export function RollCallScreen({ day, onLeave }: { day: Day; onLeave(): void }) {
  const t = useText();
  const calling = useCalling(day.head.id);
  return (
    <FullScreen label={t("roll-call")} onLeave={onLeave}>
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1>{t("roll-call")}</h1>
          <span className="muted">{day.head.title}</span>
          <Button type="text" icon={<CloseOutlined aria-hidden />} onClick={onLeave}>
            {t("close")} <kbd className={styles.key}>Esc</kbd>
          </Button>
        </header>
        <Loaded query={calling.query}>
          {(asked) => <Body day={day} calling={calling} call={calling.shown ?? asked} />}
        </Loaded>
      </div>
    </FullScreen>
  );
}

function Body({ day, calling, call }: { day: Day; calling: Calling; call: RollCall }) {
  const t = useText();
  const [showsResult, setShowsResult] = useState(false);
  if (call.venues.length === 0) return <EmptyState text={t("roll-call-no-branches")} />;
  const { current } = calling;
  const finished = current === null || !day.head.editable;
  return (
    <>
      {finished || showsResult ? (
        <ResultOf
          call={call}
          calling={day.head.editable ? calling : null}
          onBack={finished ? null : () => setShowsResult(false)}
        />
      ) : (
        <CallingNow
          // Each call begins anew: its timer, its numbers.
          key={`${current.meeting_venue} ${call.round}`}
          venue={current}
          call={call}
          calling={calling}
          counts={day.venues.find(({ meeting_venue }) => meeting_venue === current.meeting_venue)?.counts}
          onResult={() => setShowsResult(true)}
        />
      )}
      <div className={styles.lists}>
        <CalledList call={call} />
        {!finished && <WaitingList calling={calling} />}
      </div>
    </>
  );
}
