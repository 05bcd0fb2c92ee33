/** How many are asked for, of which rank and standing, and where they sit. */
import { InputNumber, Select } from "antd";
import type { Rank, Standing } from "../../api/contract";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { UnitLine, VenueLine } from "./draftFields";

interface Props {
  line: UnitLine;
  venues: VenueLine[];
  onChange(part: Partial<UnitLine>): void;
}

const RANKS: readonly Rank[] = ["principal", "deputy", "any"];
const STANDINGS: readonly Standing[] = ["attend", "sit_in", "listen", "guest"];
const NOWHERE = -1;

export function UnitTerms({ line, venues, onChange }: Props) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  const at = line.venue;
  const several = line.fate.kind === "group" || line.fate.kind === "many";
  return (
    <>
      <InputNumber
        aria-label={t("quota")}
        min={1}
        max={999}
        precision={0}
        suffix={t("people-unit", { count: line.quota })}
        value={line.quota}
        onChange={(quota) => onChange({ quota: quota ?? 1 })}
      />
      <Select
        aria-label={t("rank")}
        value={line.rank}
        onChange={(rank) => onChange({ rank })}
        options={RANKS.map((value) => ({ value, label: rankWords[value] }))}
      />
      <Select
        aria-label={t("standing")}
        value={line.standing}
        onChange={(standing) => onChange({ standing })}
        options={STANDINGS.map((value) => ({ value, label: standingWords[value] }))}
      />
      <Select
        aria-label={t("venue")}
        popupMatchSelectWidth={false}
        className={styles.grow ?? ""}
        value={at === "own" || venues.some(({ key }) => key === at) ? at : NOWHERE}
        onChange={(venue) => onChange({ venue: venue === NOWHERE ? null : venue })}
        options={[
          ...venues.map(({ key, name: label }) => ({ value: key, label: label || t("draft-venue-other") })),
          ...(several || at === "own" ? [{ value: "own" as const, label: t("draft-venue-own") }] : []),
          { value: NOWHERE, label: t("board-no-venue") },
        ]}
      />
    </>
  );
}
