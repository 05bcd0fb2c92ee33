import { useVirtualizer } from "@tanstack/react-virtual";
import { Checkbox } from "antd";
import { useMemo, useRef } from "react";
import type { Proposal, ProposalReason, ProposedMove } from "../../api/contract";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { byVenue, filled, linesOf, type ProposedVenue, tooMany } from "./proposal";

const HEIGHTS = { venue: 44, move: 36 };

interface Props {
  proposal: Proposal;
  /** Units that are not accepted. */
  left: ReadonlySet<string>;
  onLeft(left: ReadonlySet<string>): void;
}

export function ProposalList({ proposal, left, onLeft }: Props) {
  const { board } = useBoardState();
  const scroller = useRef<HTMLDivElement>(null);
  const venues = useMemo(() => byVenue(proposal, board), [proposal, board]);
  const lines = useMemo(() => linesOf(venues), [venues]);
  const over = useMemo(
    () => new Map(venues.map((venue) => [venue.id, tooMany(venue, left)])),
    [venues, left],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? "move"],
    overscan: 10,
    useFlushSync: false,
  });
  const take = (moves: ProposedMove[], wanted: boolean) => {
    const next = new Set(left);
    for (const { unit } of moves) {
      if (wanted) next.delete(unit);
      else next.add(unit);
    }
    onLeft(next);
  };
  return (
    <div ref={scroller} className={styles.proposed}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const key = line.kind === "venue" ? line.venue.id : line.move.unit;
          return (
            <li key={key} data-kind={line.kind} style={{ transform: `translateY(${start}px)`, height: size }}>
              {line.kind === "venue" ? (
                <VenueLine venue={line.venue} left={left} onTake={take} />
              ) : (
                <MoveLine
                  move={line.move}
                  accepted={!left.has(line.move.unit)}
                  over={over.get(line.venue.id)?.has(line.move.unit) ?? false}
                  onTake={take}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface VenueProps {
  venue: ProposedVenue;
  left: ReadonlySet<string>;
  onTake(moves: ProposedMove[], wanted: boolean): void;
}

function VenueLine({ venue, left, onTake }: VenueProps) {
  const t = useText();
  const accepted = venue.moves.filter(({ unit }) => !left.has(unit)).length;
  const { places, over } = filled(venue, left);
  return (
    <>
      <Checkbox
        checked={accepted === venue.moves.length}
        indeterminate={accepted > 0 && accepted < venue.moves.length}
        onChange={({ target }) => onTake(venue.moves, target.checked)}
      >
        <strong>{venue.name}</strong>
      </Checkbox>
      <span className="muted num">{t("units-number", { count: accepted })}</span>
      <span className={styles.becomes}>
        <span className="num">
          {venue.capacity === null ? t("places", { count: places }) : `${places}/${venue.capacity}`}
        </span>
        {over > 0 && <strong className={styles.over}>{t("over-by", { count: over })}</strong>}
      </span>
    </>
  );
}

interface MoveProps {
  move: ProposedMove;
  accepted: boolean;
  over: boolean;
  onTake(moves: ProposedMove[], wanted: boolean): void;
}

function MoveLine({ move, accepted, over, onTake }: MoveProps) {
  const t = useText();
  const { rankWords, standingWords } = useTermWords();
  const { detail } = move;
  const why: Record<ProposalReason, string> = {
    default_venue: t("proposal-default-venue", { detail }),
    parent: t("proposal-parent", { detail }),
    last_meeting: t("proposal-last-meeting", { detail }),
    name: t("proposal-name", { detail }),
    capacity: t("proposal-capacity", { detail }),
  };
  return (
    <>
      <Checkbox checked={accepted} onChange={({ target }) => onTake([move], target.checked)}>
        {move.name}
      </Checkbox>
      <span className={styles.proposedTerms}>
        {[t("card-places", { count: move.quota }), rankWords[move.rank], standingWords[move.standing]].join(
          " · ",
        )}
      </span>
      <span className={styles.reason} title={why[move.reason]}>
        {over && <strong className={styles.over}>{t("proposal-over")}</strong>}
        {why[move.reason]}
      </span>
    </>
  );
}
