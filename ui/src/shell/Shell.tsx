/** The frame around every screen: navigation, top bar, and the one place where content scrolls. */
import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { useLive } from "../api/live";
import { useText } from "../text/useText";
import { Navigation } from "./Navigation";
import { Palette } from "./Palette";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar";
import { usePaletteKey } from "./usePaletteKey";

export function Shell() {
  const t = useText();
  const { connected } = useLive();
  const [searching, setSearching] = useState(false);
  usePaletteKey(() => setSearching(true));
  return (
    <div className={styles.shell}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById("content")?.focus()}
      >
        {t("skip-to-content")}
      </button>
      <Navigation />
      <TopBar onSearch={() => setSearching(true)} />
      <main id="content" className={styles.content} tabIndex={-1}>
        {!connected && (
          <p className={styles.lost} role="status">
            {t("live-lost")}
          </p>
        )}
        <Outlet />
      </main>
      <Palette open={searching} onClose={() => setSearching(false)} />
    </div>
  );
}
