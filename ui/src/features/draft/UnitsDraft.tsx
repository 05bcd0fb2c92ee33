import type { DraftMeeting } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import { AddUnit } from "./AddUnit";
import styles from "./Draft.module.css";
import type { DraftFields, UnitFate, UnitLine } from "./draftFields";
import { Source } from "./Source";
import { UnitRow } from "./UnitRow";

interface Props {
  draft: DraftMeeting;
  fields: DraftFields;
  onChange(part: Partial<DraftFields>): void;
}

export function UnitsDraft({ draft, fields, onChange }: Props) {
  const t = useText();
  const lines = fields.units;
  const venues = fields.venues.filter(({ out }) => !out);
  const put = (key: number, part: Partial<UnitLine>) =>
    onChange({
      units: lines.map((line) =>
        line.key === key ? { ...line, open: line.open && !part.fate, ...part } : line,
      ),
    });
  const add = (name: string, fate: UnitFate) => {
    // The numbers before are those of the units that were found.
    const key = Math.max(draft.units.length - 1, ...lines.map((line) => line.key)) + 1;
    const terms = { quota: 1, rank: "any", standing: "attend", venue: null } as const;
    onChange({ units: [...lines, { key, name, fate, ...terms, open: false, added: true }] });
  };
  const taken = new Set(lines.flatMap(({ fate }) => (fate.kind === "unit" ? [fate.unit] : [])));
  const placed = (venue: UnitLine["venue"]) => venue === "own" || venues.some(({ key }) => key === venue);
  const groups = [
    ...venues.map(({ key, name }) => ({ at: key, name: name || t("draft-venue-other") })),
    { at: "own" as const, name: t("draft-venue-own") },
    { at: null, name: t("board-no-venue") },
  ];
  return (
    <>
      {lines.length === 0 && <EmptyState text={t("draft-no-units")} />}
      {groups.map(({ at, name }) => {
        const here = lines.filter(({ venue }) => (at === null ? !placed(venue) : venue === at));
        if (here.length === 0) return null;
        return (
          <div key={at ?? "none"} className={styles.group}>
            <h3>{name}</h3>
            {here.map((line) => (
              <Source
                key={line.key}
                field={`units.${line.key}`}
                found={draft.units[line.key]?.name}
                settled={line.fate.kind !== "ask"}
                near={line.open && line.fate.kind === "unit"}
              >
                <UnitRow
                  line={line}
                  found={draft.units[line.key] ?? null}
                  venues={venues}
                  onChange={(part) => put(line.key, part)}
                  onRemove={() => onChange({ units: lines.filter(({ key }) => key !== line.key) })}
                />
              </Source>
            ))}
          </div>
        );
      })}
      <AddUnit taken={taken} onAdd={add} />
    </>
  );
}
