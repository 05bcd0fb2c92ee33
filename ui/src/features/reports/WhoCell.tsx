/** Whom a login is taken for: as proposed, somebody found by a search, a venue's room, or nobody. */
import { Button, Select } from "antd";
import { useState } from "react";
import type { ReportLogin, ReportVenue } from "../../api/contract";
import { useFoundPeople } from "../../api/queries";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import { type Choice, type Choices, proposed, taken, waits } from "./choices";
import styles from "./Reports.module.css";

interface Props {
  login: ReportLogin;
  meeting: string;
  venues: ReportVenue[];
  choices: Choices;
  onChoose(choice: Choice | null): void;
}

const NOBODY = "";
const idOf = (choice: Choice) => `${choice.kind} ${choice.id}`;

export function WhoCell({ login, meeting, venues, choices, onChoose }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const found = useFoundPeople(meeting, search, open);
  const now = taken(login, choices);
  const idea = proposed(login);
  const near = [login.person, ...login.suggestions].flatMap((person): Choice[] =>
    person ? [{ kind: "person", id: person.attendee, name: `${person.name} · ${person.unit}` }] : [],
  );
  const searched = (found.data?.people ?? []).flatMap(({ attendee, name, unit_name }): Choice[] =>
    attendee ? [{ kind: "person", id: attendee, name: `${name} · ${unit_name}` }] : [],
  );
  const rooms = venues
    .filter(({ name }) => name.includes(search.trim()))
    .map(
      ({ meeting_venue, name }): Choice => ({
        kind: "venue",
        id: meeting_venue,
        name: t("report-whole-room", { name }),
      }),
    );
  const typed = search.trim() !== "";
  const first = unique([...(now?.kind === "person" ? [now] : []), ...(typed ? [] : near)]);
  const others = searched.filter(({ id }) => !first.some((one) => one.id === id));
  // What looks like a room is offered the rooms first.
  const all = unique([
    ...(now?.kind === "venue" ? [now] : []),
    ...(login.is_room ? [...rooms, ...first] : [...first, ...rooms]),
    ...others,
  ]);
  return (
    <span className={styles.who}>
      <Select<string>
        aria-label={t("report-who", { login: login.name })}
        className={styles.choice}
        placeholder={
          waits(login, choices) && idea ? t("report-maybe", { name: idea.name }) : t("report-nobody")
        }
        // The core leaves it out whoever is chosen.
        disabled={login.why === "other_time"}
        value={now ? idOf(now) : undefined}
        open={open}
        onOpenChange={setOpen}
        showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
        onChange={(value) => {
          onChoose(value === NOBODY ? null : (all.find((one) => idOf(one) === value) ?? null));
          setSearch("");
        }}
        options={[
          { value: NOBODY, label: t("report-leave-out") },
          ...all.map((one) => ({ value: idOf(one), label: one.name })),
        ]}
      />
      {waits(login, choices) && idea && (
        <Button
          size="small"
          aria-label={t("report-take-named", { login: login.name })}
          onClick={() => onChoose(idea)}
        >
          {t("report-take")}
        </Button>
      )}
      <Notes login={login} now={now} />
    </span>
  );
}

/** What is on record already, and what cannot be. */
function Notes({ login, now }: { login: ReportLogin; now: Choice | null }) {
  const t = useText();
  const dates = useDates();
  // What the core says is about the person it has in mind.
  if (now && now.id !== login.person?.attendee) return null;
  if (login.contradiction !== null) {
    return (
      <span className={styles.contradiction}>
        {t("report-contradiction", { time: dates.time(login.contradiction) })}
      </span>
    );
  }
  if (login.already) return <span className={styles.note}>{t("report-already")}</span>;
  if (login.arrived_at === null) return null;
  return <span className={styles.note}>{t("report-arrived", { time: dates.time(login.arrived_at) })}</span>;
}

function unique(choices: Choice[]): Choice[] {
  return [...new Map(choices.map((one) => [idOf(one), one])).values()];
}
