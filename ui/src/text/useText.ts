/** `t("key", { arg })` gives the text in the reader's language. */
import type { FluentVariable } from "@fluent/bundle";
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";

export type Translate = (key: string, args?: Record<string, FluentVariable>) => string;

export function useText(): Translate {
  const { l10n } = useLocalization();
  return useCallback((key, args) => l10n.getString(key, args), [l10n]);
}
