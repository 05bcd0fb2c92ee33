/** What the calendar shows, the way back and on, and the views. */
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Segmented, Tooltip } from "antd";
import type { ReactNode } from "react";
import { useNarrow } from "../../components/useNarrow";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { VIEWS, type View } from "./calendarDates";
import { periodName } from "./periodName";
import styles from "./Schedule.module.css";

interface Props {
  view: View;
  day: string;
  onView(view: View): void;
  onStep(steps: number): void;
  onToday(): void;
  /** In place of the way back and on, in the list. */
  list: ReactNode;
}

export function CalendarBar({ view, day, onView, onStep, onToday, list }: Props) {
  const t = useText();
  const { language } = usePreferences();
  const narrow = useNarrow();
  const words: Record<View, string> = {
    month: t("view-month"),
    week: t("view-week"),
    day: t("view-day"),
    list: t("view-list"),
  };
  return (
    <div className={styles.bar}>
      {view === "list" ? (
        list
      ) : (
        <div className={styles.period}>
          <Button onClick={onToday}>{t("calendar-today")}</Button>
          <Button
            type="text"
            icon={<LeftOutlined aria-hidden />}
            aria-label={t("calendar-back")}
            onClick={() => onStep(-1)}
          />
          <Button
            type="text"
            icon={<RightOutlined aria-hidden />}
            aria-label={t("calendar-on")}
            onClick={() => onStep(1)}
          />
          <h2 aria-live="polite">{periodName(view, day, language)}</h2>
        </div>
      )}
      <Tooltip
        title={narrow ? "" : t("calendar-keys")}
        placement="topRight"
        mouseEnterDelay={0.6}
        mouseLeaveDelay={0}
        styles={{ root: { maxWidth: 480 } }}
      >
        <Segmented<View>
          className={styles.views ?? ""}
          aria-label={t("schedule-view")}
          value={view}
          onChange={onView}
          options={VIEWS.filter((value) => value !== "week" || !narrow).map((value) => ({
            value,
            label: words[value],
          }))}
        />
      </Tooltip>
    </div>
  );
}
