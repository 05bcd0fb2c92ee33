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
  /** Near to the name, and nobody has looked yet. */
  near?: boolean;
  children: ReactNode;
}

export function Source({ field, found, settled = false, near = false, children }: Props) {
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
      <SourceWords found={found} settled={settled} near={near} />
    </div>
  );
}

function SourceWords({ found, settled, near }: Required<Pick<Props, "found" | "settled" | "near">>) {
  const t = useText();
  if (found === null || found === undefined) return null;
  const words = found.words.trim();
  return (
    <span className={styles.words}>
      {(near || (!found.sure && !settled)) && (
        <span className={styles.unsure}>
          <StatusIcon name="question" /> {near ? t("draft-near") : t("draft-unsure")}
        </span>
      )}
      {words === "" ? t("draft-guessed") : t("draft-words", { words })}
    </span>
  );
}
