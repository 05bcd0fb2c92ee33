/** What this reader prefers on this computer: language, light or dark, density. Kept in local storage. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { LANGUAGES, type Language } from "../text/catalogues";

export const THEMES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];
export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

export const SWITCH = ["off", "on"] as const;
export type Switched = (typeof SWITCH)[number];

interface Preferences {
  language: Language;
  theme: ThemeChoice;
  density: Density;
  /** Whether notices of the day also come on the desktop. */
  desktopNotices: Switched;
  /** What `theme` comes to, once "system" has been asked. */
  dark: boolean;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  setDensity(density: Density): void;
  setDesktopNotices(wanted: Switched): void;
}

const PreferencesContext = createContext<Preferences | null>(null);
const darkSystem = () => window.matchMedia("(prefers-color-scheme: dark)");

function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** A choice that this computer remembers. */
export function useKept<T extends string>(
  key: string,
  allowed: readonly T[],
  fallback: T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = window.localStorage.getItem(key);
    return allowed.find((one) => one === kept) ?? fallback;
  });
  const keep = (next: T) => {
    window.localStorage.setItem(key, next);
    setValue(next);
  };
  return [value, keep];
}

function useDarkSystem(): boolean {
  const [dark, setDark] = useState(() => darkSystem().matches);
  useEffect(() => {
    const query = darkSystem();
    const changed = () => setDark(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return dark;
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useKept("huidao.language", LANGUAGES, systemLanguage());
  const [theme, setTheme] = useKept<ThemeChoice>("huidao.theme", THEMES, "system");
  const [density, setDensity] = useKept<Density>("huidao.density", DENSITIES, "comfortable");
  const [desktopNotices, setDesktopNotices] = useKept<Switched>("huidao.desktop-notices", SWITCH, "off");
  const systemIsDark = useDarkSystem();
  const dark = theme === "dark" || (theme === "system" && systemIsDark);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [language, dark]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the setters only close over constant keys
  const preferences = useMemo(
    () => ({
      language,
      theme,
      density,
      desktopNotices,
      dark,
      setLanguage,
      setTheme,
      setDensity,
      setDesktopNotices,
    }),
    [language, theme, density, desktopNotices, dark],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === null) throw new Error("usePreferences needs a PreferencesProvider above it");
  return preferences;
}
