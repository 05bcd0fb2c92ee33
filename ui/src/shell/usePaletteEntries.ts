/** What the palette offers for a search: actions by name, meetings, units and people by the core's own search. */
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { isDesktop } from "../api/call";
import { useMeetings, usePeople, useUnits } from "../api/queries";
import { useDates } from "../components/dates";
import { usePreferences } from "../preferences/Preferences";
import { useText } from "../text/useText";

export interface PaletteEntry {
  id: string;
  kind: string;
  text: string;
  detail: string;
  run(): void;
}

const MOST_OF_A_KIND = 8;

export function usePaletteEntries(search: string): PaletteEntry[] {
  const t = useText();
  const dates = useDates();
  const navigate = useNavigate();
  const wanted = useDeferredValue(search.trim());
  const meetings = useMeetings(wanted).data?.meetings ?? [];
  const units = useUnits(wanted).data?.units ?? [];
  const people = usePeople(wanted).data?.people ?? [];
  const actions = usePaletteActions().filter((action) =>
    action.text.toLowerCase().includes(wanted.toLowerCase()),
  );

  return [
    ...meetings.slice(0, MOST_OF_A_KIND).map((meeting) => ({
      id: `palette-meeting-${meeting.id}`,
      kind: t("palette-meeting"),
      text: meeting.title,
      detail: dates.named(meeting.starts_at, meeting.time_zone),
      run: () => navigate({ to: "/meetings/$meeting", params: { meeting: meeting.id } }),
    })),
    ...actions,
    ...(wanted === "" ? [] : units).slice(0, MOST_OF_A_KIND).map((unit) => ({
      id: `palette-unit-${unit.id}`,
      kind: t("palette-unit"),
      text: unit.name,
      detail: unit.contacts[0]?.name ?? "",
      run: () => navigate({ to: "/directory", search: { search: unit.name } }),
    })),
    ...(wanted === "" ? [] : people).slice(0, MOST_OF_A_KIND).map((person) => ({
      id: `palette-person-${person.id}`,
      kind: t("palette-person"),
      text: person.name,
      detail: [person.unit_name, person.title].filter(Boolean).join(" · "),
      run: () => navigate({ to: "/directory", search: { search: person.unit_name } }),
    })),
  ];
}

function usePaletteActions(): PaletteEntry[] {
  const t = useText();
  const navigate = useNavigate();
  const { language, setLanguage, dark, setTheme } = usePreferences();
  const kind = t("palette-action");
  const action = (id: string, text: string, run: () => void) => ({
    id: `palette-action-${id}`,
    kind,
    text,
    detail: "",
    run,
  });
  return [
    action("new-meeting", t("new-meeting"), () => navigate({ to: "/schedule/new" })),
    action("draft", t("draft-title"), () => navigate({ to: "/schedule/draft" })),
    action("import-roster", t("import-roster"), () => navigate({ to: "/directory/import" })),
    action("today", t("nav-today"), () => navigate({ to: "/today" })),
    action("schedule", t("nav-schedule"), () => navigate({ to: "/schedule" })),
    action("units", t("directory-units"), () => navigate({ to: "/directory" })),
    action("people", t("directory-people"), () => navigate({ to: "/directory/people" })),
    action("groups", t("directory-groups"), () => navigate({ to: "/directory/groups" })),
    action("venues", t("directory-venues"), () => navigate({ to: "/directory/venues" })),
    ...(isDesktop() ? [action("desk", t("desk-open-title"), () => navigate({ to: "/desk" }))] : []),
    action("settings", t("nav-settings"), () => navigate({ to: "/settings" })),
    action("channels", t("palette-channels"), () => navigate({ to: "/settings/channels" })),
    action("texts", t("palette-texts"), () => navigate({ to: "/settings/texts" })),
    action("language", t("palette-other-language"), () => setLanguage(language === "en" ? "zh-CN" : "en")),
    action("theme", dark ? t("palette-go-light") : t("palette-go-dark"), () =>
      setTheme(dark ? "light" : "dark"),
    ),
  ];
}
