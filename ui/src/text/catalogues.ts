/** The two catalogues, shared with the Rust side, as Fluent bundles. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import english from "../../../locales/en.ftl?raw";
import chinese from "../../../locales/zh-CN.ftl?raw";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const SOURCES: Record<Language, string> = { "zh-CN": chinese, en: english };

export function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(SOURCES[language]));
  return bundle;
}
