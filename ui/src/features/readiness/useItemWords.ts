/** What a line-up test looks at, in the order of its marks, and how each item may stand. */
import type { ReadinessMark } from "../../api/contract";
import { useText } from "../../text/useText";

export function useItemWords(): { item: string; name: string }[] {
  const t = useText();
  return [
    { item: "line", name: t("readiness-line") },
    { item: "picture", name: t("readiness-picture") },
    { item: "sound", name: t("readiness-sound") },
    { item: "camera", name: t("readiness-camera") },
    { item: "microphones", name: t("readiness-microphones") },
    { item: "room", name: t("readiness-room") },
    { item: "operator", name: t("readiness-on-duty") },
  ];
}

export function useMarkWords(): Record<ReadinessMark, string> {
  const t = useText();
  return {
    good: t("readiness-good"),
    trouble: t("readiness-trouble"),
    unchecked: t("readiness-unchecked"),
  };
}
