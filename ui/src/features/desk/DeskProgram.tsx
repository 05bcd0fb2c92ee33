/** The page that a desk's link opens: the desk alone. The link itself is the key, so nobody signs in. */
import { Providers } from "../../Providers";
import { LanguageSwitch, ThemeSwitch } from "../../shell/LookSwitches";
import styles from "./Desk.module.css";
import { DeskScreen } from "./DeskScreen";

export function DeskProgram({ place }: { place: string }) {
  return (
    <Providers>
      <main className={styles.program}>
        <DeskScreen
          place={place}
          corner={
            <>
              <LanguageSwitch />
              <ThemeSwitch />
            </>
          }
        />
      </main>
    </Providers>
  );
}
