/** Whether notices of the day also come on the desktop; off until the reader wants them. */
import { Switch } from "antd";
import { useId, useState } from "react";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { askToNotify, canNotify } from "../notices/desktop";
import styles from "./Settings.module.css";

export function NoticeSwitch() {
  const t = useText();
  const id = useId();
  const { desktopNotices, setDesktopNotices } = usePreferences();
  const [refused, setRefused] = useState(false);
  const change = async (wanted: boolean) => {
    const granted = wanted && (await askToNotify());
    setRefused(wanted && !granted);
    setDesktopNotices(granted ? "on" : "off");
  };
  return (
    <>
      <div className={styles.choice}>
        <span id={id}>{t("desktop-notices")}</span>
        <Switch
          aria-labelledby={id}
          checked={desktopNotices === "on"}
          disabled={!canNotify()}
          onChange={change}
        />
      </div>
      <p className="muted">{canNotify() ? t("desktop-notices-explain") : t("desktop-notices-impossible")}</p>
      {refused && <p role="alert">{t("desktop-notices-refused")}</p>}
    </>
  );
}
