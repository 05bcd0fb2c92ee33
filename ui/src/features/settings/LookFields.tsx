import { Segmented } from "antd";
import { useId } from "react";
import { type Density, type ThemeChoice, usePreferences } from "../../preferences/Preferences";
import type { Language } from "../../text/catalogues";
import { useText } from "../../text/useText";
import styles from "./Settings.module.css";

export function LookFields() {
  const t = useText();
  const { language, setLanguage, theme, setTheme, density, setDensity } = usePreferences();
  return (
    <div className={styles.choices}>
      <Choice<Language>
        label={t("language")}
        value={language}
        onChange={setLanguage}
        options={[
          { value: "zh-CN", label: "中文" },
          { value: "en", label: "English" },
        ]}
      />
      <Choice<ThemeChoice>
        label={t("theme")}
        value={theme}
        onChange={setTheme}
        options={[
          { value: "system", label: t("theme-system") },
          { value: "light", label: t("theme-light") },
          { value: "dark", label: t("theme-dark") },
        ]}
      />
      <Choice<Density>
        label={t("density")}
        value={density}
        onChange={setDensity}
        options={[
          { value: "comfortable", label: t("density-comfortable") },
          { value: "compact", label: t("density-compact") },
        ]}
      />
    </div>
  );
}

interface ChoiceProps<T> {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange(value: T): void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id}>{label}</span>
      <Segmented<T> aria-labelledby={id} value={value} options={options} onChange={onChange} />
    </div>
  );
}
