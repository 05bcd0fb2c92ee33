/** What a person says of logins before a report is imported. Sure ones need no word, others do. */
import type { Input, ReportLogin } from "../../api/contract";

type LoginChoice = Input<"import_report">["choices"][number];

/** Who a login is taken for; null: it is left out. */
export interface Choice {
  kind: "person" | "venue";
  id: string;
  name: string;
}

export type Choices = ReadonlyMap<string, Choice | null>;

export const keyOf = ({ login, part }: ReportLogin): string => `${login}-${part}`;

/** Who the core takes a login for, sure or likely. */
export function proposed({ person, venue }: ReportLogin): Choice | null {
  if (person) return { kind: "person", id: person.attendee, name: `${person.name} · ${person.unit}` };
  return venue && { kind: "venue", id: venue.meeting_venue, name: venue.name };
}

/** Who a login will be taken for by the import. */
export function taken(login: ReportLogin, choices: Choices): Choice | null {
  const chosen = choices.get(keyOf(login));
  if (chosen !== undefined) return chosen;
  return login.sureness === "sure" ? proposed(login) : null;
}

/** Whether the core has somebody in mind that nobody has said yes or no to. */
export const waits = (login: ReportLogin, choices: Choices): boolean =>
  login.sureness === "likely" && proposed(login) !== null && !choices.has(keyOf(login));

/** The same choices, with every likely login taken as proposed. */
export function withLikely(logins: ReportLogin[], choices: Choices): Choices {
  const next = new Map(choices);
  for (const login of logins) if (waits(login, choices)) next.set(keyOf(login), proposed(login));
  return next;
}

/** How many people an import would put on record. */
export function peopleTaken(logins: ReportLogin[], choices: Choices): number {
  const people = new Set<string>();
  for (const login of logins) {
    const choice = taken(login, choices);
    if (choice?.kind === "person") people.add(choice.id);
  }
  return people.size;
}

export function sent(logins: ReportLogin[], choices: Choices): LoginChoice[] {
  return logins.flatMap((login): LoginChoice[] => {
    const choice = choices.get(keyOf(login));
    if (choice === undefined) return [];
    return [
      {
        login: login.login,
        part: login.part,
        attendee: choice?.kind === "person" ? choice.id : null,
        venue: choice?.kind === "venue" ? choice.id : null,
      },
    ];
  });
}
