/** Gives the tree its Fluent texts and antd its locale, both in the preferred language. */
import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { type ReactNode, useEffect, useMemo } from "react";
import { usePreferences } from "../preferences/Preferences";
import { bundleOf } from "./catalogues";

export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences();
  const l10n = useMemo(() => new ReactLocalization([bundleOf(language)]), [language]);
  useEffect(() => {
    document.title = l10n.getString("product-name");
  }, [l10n]);
  return <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>;
}
