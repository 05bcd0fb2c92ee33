import { call } from "../../api/call";
import type { ReadinessCheck } from "../../api/contract";
import { FileLink } from "../../components/FileLink";
import { useText } from "../../text/useText";

/** The photo that came with a test, if any. */
export function PhotoLink({ meeting, check }: { meeting: string; check: ReadinessCheck }) {
  const t = useText();
  const { id, photo } = check;
  if (photo === null) return null;
  return (
    <FileLink
      name={photo}
      label={t("readiness-photo-open", { name: photo })}
      picture={t("readiness-photo-of", { name: photo })}
      open={() => call("open_readiness_photo", { meeting, check: id })}
    />
  );
}
