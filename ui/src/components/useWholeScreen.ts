/** Asks for the whole screen, without the window's frame, for as long as the asking component is shown. */
import { useEffect, useRef } from "react";

/** `onLeave`: the reader has gone back to the window, which the browser does on Esc by itself. */
export function useWholeScreen(onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const page = document.documentElement;
    if (!("requestFullscreen" in page)) return;
    let entered = false;
    const changed = () => {
      if (document.fullscreenElement !== null) entered = true;
      else if (entered) leave.current();
    };
    document.addEventListener("fullscreenchange", changed);
    page.requestFullscreen().catch(() => {
      // Refused when no key or button led here, as after a reload: it then fills the window, which is enough.
    });
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement !== null)
        document.exitFullscreen().catch(() => {
          // The reader was faster.
        });
    };
  }, []);
}
