/** The frame of a value: where it came from, whether a person should look at it, and the way to its words. */
import type { ReactNode } from "react";
import type { Found } from "../../api/contract";
import { StatusIcon } from "../../components/StatusIcon";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import { fieldId, useLinked } from "./linked";

interface Props {
  field: string;
  found: Found<unknown> | null | undefined;
  /** Was looked at: it is no longer unsure. */
  settled?: boolean;
  children: ReactNode;
}

export function Source({ field, found, settled = false, children }: Props) {
  const { field: looked, look } = useLinked();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only shows the words it came from
    <div
      id={fieldId(field)}
      className={styles.source}
      data-looked={looked === field}
      onMouseEnter={() => look(field, "fields")}
      onMouseLeave={() => look(null, "fields")}
      onFocus={() => look(field, "fields")}
      onBlur={() => look(null, "fields")}
    >
      {children}
      <SourceWords found={found} settled={settled} />
    </div>
  );
}

function SourceWords({ found, settled }: { found: Found<unknown> | null | undefined; settled: boolean }) {
  const t = useText();
  if (found === null || found === undefined) return null;
  const words = found.words.trim();
  return (
    <span className={styles.words}>
      {!found.sure && !settled && (
        <span className={styles.unsure}>
          <StatusIcon name="question" /> {t("draft-unsure")}
        </span>
      )}
      {words === "" ? t("draft-guessed") : t("draft-words", { words })}
    </span>
  );
}
