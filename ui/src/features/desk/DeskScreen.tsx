/** 签到台: one field, one list, and the word about the last person, large. */
import { ConfigProvider, Skeleton } from "antd";
import type { ReactNode } from "react";
import { ZoneContext } from "../../components/dates";
import { FailureNotice } from "../../components/FailureNotice";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { DeskHeader } from "./DeskHeader";
import { DeskWork } from "./DeskWork";
import { Notices } from "./Notices";
import { useDesk } from "./useDesk";

/** Fingers at the door: nothing that is touched is smaller. */
const TOUCH = { token: { controlHeight: 44, controlHeightSM: 44 } };

interface Props {
  place: string;
  /** What else stands in the corner of the header. */
  corner?: ReactNode;
  /** The desktop can close its desk; it is told how much was not handed in. */
  more?: (waiting: number) => ReactNode;
}

export function DeskScreen({ place, corner, more }: Props) {
  const t = useText();
  const state = useDesk(place);
  const { desk, failure, line } = state;
  return (
    <ConfigProvider theme={TOUCH}>
      <div className={styles.screen}>
        {desk === undefined ? (
          <>
            <div className={styles.corner}>
              {corner}
              {more?.(line.waiting)}
            </div>
            {failure ? (
              <FailureNotice failure={failure} onRetry={state.retry} />
            ) : (
              <div role="status" aria-label={t("loading")}>
                <Skeleton active paragraph={{ rows: 8 }} />
              </div>
            )}
          </>
        ) : (
          <ZoneContext value={desk.time_zone}>
            <DeskHeader
              desk={desk}
              ahead={state.ahead}
              line={line}
              corner={
                <>
                  {corner}
                  {more?.(line.waiting)}
                </>
              }
            />
            <Notices state={state} desk={desk} />
            <DeskWork state={state} desk={desk} />
          </ZoneContext>
        )}
      </div>
    </ConfigProvider>
  );
}
