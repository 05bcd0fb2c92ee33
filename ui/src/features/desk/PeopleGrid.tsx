/** The people found, in official order: at most as many as somebody would look through. */
import { useEffect } from "react";
import type { DeskEvent } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { PersonLine } from "./PersonLine";
import { GRID_ID, rowId } from "./rows";
import type { AtDesk } from "./useAtDesk";

interface Props {
  at: AtDesk;
  own: DeskEvent[];
  selected: ReadonlySet<string>;
  onSelect(selected: ReadonlySet<string>): void;
}

export function PeopleGrid({ at, own, selected, onSelect }: Props) {
  const t = useText();
  const { search } = at;
  const { shown, current } = search;
  const currentRow = current && rowId(current);
  useEffect(() => {
    if (currentRow) document.getElementById(currentRow)?.scrollIntoView({ block: "nearest" });
  }, [currentRow]);
  const select = (id: string, wanted: boolean) => {
    const next = new Set(selected);
    if (wanted) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <>
      <table
        id={GRID_ID}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the field moves through its rows
        role="grid"
        aria-label={t("desk-people")}
        aria-rowcount={search.found.length}
        className={styles.grid}
      >
        <tbody>
          {shown.map((person) => (
            <PersonLine
              key={person.id}
              at={at}
              person={person}
              own={own.findLast((event) => event.attendee === person.id)}
              current={person.id === current?.id}
              selected={selected.has(person.id)}
              onSelect={(wanted) => select(person.id, wanted)}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <EmptyState
          text={
            search.query.trim() === ""
              ? t("desk-nobody-listed")
              : search.filter === "all"
                ? t("desk-nobody-found")
                : t("desk-nobody-filtered")
          }
        />
      )}
    </>
  );
}
