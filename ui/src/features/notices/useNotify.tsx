/** Says something at the corner of the window, and on the desktop where the reader wants that. */
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useCallback } from "react";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import { showOnDesktop } from "./desktop";

export interface Said {
  /** Of one key, the latest stands. */
  key: string;
  tone: "info" | "success" | "error";
  title: string;
  words: string;
  /** Until it is closed by hand. */
  stays: boolean;
  /** What can be done about it at once. */
  opens?: "roll_call";
}

const SHOWN_S = 12;

export function useNotify(meeting: string): (said: Said) => void {
  const t = useText();
  const { notification } = App.useApp();
  const { desktopNotices } = usePreferences();
  const navigate = useNavigate();
  return useCallback(
    ({ key, tone, title, words, stays, opens }) => {
      const open = () => {
        notification.destroy(key);
        navigate({ to: "/meetings/$meeting/day", params: { meeting }, search: { full: opens } });
      };
      notification[tone]({
        key,
        title,
        description: words,
        duration: stays ? 0 : SHOWN_S,
        actions: (
          <Button size="small" onClick={open}>
            {opens === undefined ? t("notice-open-day") : t("notice-open-roll-call")}
          </Button>
        ),
      });
      if (desktopNotices === "on") showOnDesktop(key, title, words);
    },
    [meeting, notification, navigate, desktopNotices, t],
  );
}
