import type { DraftMeeting } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { DraftFields, UnitLine, VenueLine } from "./draftFields";
import { Source } from "./Source";
import { UnitRow } from "./UnitRow";

interface Props {
  draft: DraftMeeting;
  fields: DraftFields;
  onChange(part: Partial<DraftFields>): void;
}

export function UnitsDraft({ draft, fields, onChange }: Props) {
  const t = useText();
  const venues = fields.venues.filter(({ out }) => !out);
  if (fields.units.length === 0) return <EmptyState text={t("draft-no-units")} />;
  const put = (key: number, part: Partial<UnitLine>) =>
    onChange({ units: fields.units.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const at = (venue: VenueLine | null) =>
    fields.units.filter((line) =>
      venue === null ? venues.every(({ key }) => key !== line.venue) : line.venue === venue.key,
    );
  const group = (venue: VenueLine | null) => {
    const lines = at(venue);
    if (lines.length === 0) return null;
    const name = venue === null ? t("board-no-venue") : venue.name;
    return (
      <div key={venue?.key ?? "none"} className={styles.group}>
        <h3>{name}</h3>
        {lines.map((line) => {
          const found = draft.units[line.key];
          return (
            found && (
              <Source
                key={line.key}
                field={`units.${line.key}`}
                found={found.name}
                settled={line.fate.kind !== "ask"}
              >
                <UnitRow line={line} found={found} venues={venues} onChange={(part) => put(line.key, part)} />
              </Source>
            )
          );
        })}
      </div>
    );
  };
  return (
    <>
      {venues.map(group)}
      {group(null)}
    </>
  );
}
