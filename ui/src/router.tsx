/** Where each address leads. Addresses live in the hash, so one bundle serves the window and the browser. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { RouteFailure } from "./components/RouteFailure";
import { isDay } from "./features/schedule/calendarDates";
import { Shell } from "./shell/Shell";

const root = createRootRoute({ component: Shell });

const index = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/today" });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: "/today",
  component: lazyRouteComponent(() => import("./features/today/Today"), "Today"),
});

const schedule = createRoute({
  getParentRoute: () => root,
  path: "/schedule",
  validateSearch: ({ day }: Record<string, unknown>): { day?: string | undefined } => ({
    day: isDay(day) ? day : undefined,
  }),
  component: lazyRouteComponent(() => import("./features/schedule/Schedule"), "Schedule"),
});

/** A time and a length chosen on the calendar, or the meeting whose plan is used again. */
interface NewMeetingSearch {
  start?: number | undefined;
  end?: number | undefined;
  reuse?: string | undefined;
}

// What is not understood must be said to be undefined: what is left out stays as it was typed.
const FURTHEST = 8_640_000_000_000_000;
const instant = (value: unknown) =>
  typeof value === "number" && Math.abs(value) <= FURTHEST ? value : undefined;

const newMeeting = createRoute({
  getParentRoute: () => root,
  path: "/schedule/new",
  validateSearch: ({ start, end, reuse }: Record<string, unknown>): NewMeetingSearch => ({
    start: instant(start),
    end: instant(end),
    reuse: typeof reuse === "string" ? reuse : undefined,
  }),
  component: lazyRouteComponent(() => import("./features/schedule/NewMeeting"), "NewMeeting"),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: "/schedule/draft",
  component: lazyRouteComponent(() => import("./features/draft/DraftPage"), "DraftPage"),
});

export const meeting = createRoute({
  getParentRoute: () => root,
  path: "/meetings/$meeting",
  component: lazyRouteComponent(() => import("./features/meeting/MeetingPage"), "MeetingPage"),
});

const overview = createRoute({
  getParentRoute: () => meeting,
  path: "/",
  component: lazyRouteComponent(() => import("./features/meeting/Overview"), "Overview"),
});

const editMeeting = createRoute({
  getParentRoute: () => root,
  path: "/meetings/$meeting/edit",
  component: lazyRouteComponent(() => import("./features/schedule/EditMeeting"), "EditMeeting"),
});

const board = createRoute({
  getParentRoute: () => meeting,
  path: "board",
  component: lazyRouteComponent(() => import("./features/board/Board"), "Board"),
});

const REPLY_FILTERS = ["waiting", "answered", "change", "late", "pending"] as const;
type ReplyFilter = (typeof REPLY_FILTERS)[number];

const replies = createRoute({
  getParentRoute: () => meeting,
  path: "replies",
  validateSearch: ({ show }: Record<string, unknown>): { show?: ReplyFilter | undefined } => ({
    show: REPLY_FILTERS.find((filter) => filter === show),
  }),
  component: lazyRouteComponent(() => import("./features/replies/Replies"), "Replies"),
});

const links = createRoute({
  getParentRoute: () => meeting,
  path: "links",
  validateSearch: ({ show }: Record<string, unknown>): { show?: "outbox" | undefined } => ({
    show: show === "outbox" ? show : undefined,
  }),
  component: lazyRouteComponent(() => import("./features/links/Links"), "Links"),
});

const DAY_VIEWS = ["roll_call", "projector"] as const;
type DayFullScreen = (typeof DAY_VIEWS)[number];

/** What covers the whole screen stays in the address: it may be opened in a window of its own. */
const day = createRoute({
  getParentRoute: () => meeting,
  path: "day",
  validateSearch: ({ full }: Record<string, unknown>): { full?: DayFullScreen | undefined } => ({
    full: DAY_VIEWS.find((view) => view === full),
  }),
  component: lazyRouteComponent(() => import("./features/day/DayPage"), "DayPage"),
});

const record = createRoute({
  getParentRoute: () => meeting,
  path: "record",
  component: lazyRouteComponent(() => import("./features/record/RecordPage"), "RecordPage"),
});

const importReport = createRoute({
  getParentRoute: () => meeting,
  path: "record/import",
  component: lazyRouteComponent(() => import("./features/reports/ImportReport"), "ImportReport"),
});

const history = createRoute({
  getParentRoute: () => meeting,
  path: "history",
  component: lazyRouteComponent(() => import("./features/meeting/History"), "History"),
});

/** What is searched for stays in the address, so that other screens can lead to it. */
const searched = (search: Record<string, unknown>): { search?: string } =>
  typeof search.search === "string" && search.search !== "" ? { search: search.search } : {};

const directory = createRoute({
  getParentRoute: () => root,
  path: "/directory",
  validateSearch: searched,
  component: lazyRouteComponent(() => import("./features/directory/Units"), "Units"),
});

const venues = createRoute({
  getParentRoute: () => root,
  path: "/directory/venues",
  validateSearch: searched,
  component: lazyRouteComponent(() => import("./features/directory/Venues"), "Venues"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/directory/people",
  component: lazyRouteComponent(() => import("./features/directory/People"), "People"),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: "/directory/groups",
  component: lazyRouteComponent(() => import("./features/directory/Groups"), "Groups"),
});

const importRoster = createRoute({
  getParentRoute: () => root,
  path: "/directory/import",
  component: lazyRouteComponent(() => import("./features/directory/ImportRoster"), "ImportRoster"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./features/settings/Settings"), "Settings"),
});

const channels = createRoute({
  getParentRoute: () => root,
  path: "/settings/channels",
  component: lazyRouteComponent(() => import("./features/channels/ChannelsPage"), "ChannelsPage"),
});

const messageTexts = createRoute({
  getParentRoute: () => root,
  path: "/settings/texts",
  component: lazyRouteComponent(() => import("./features/texts/TextsPage"), "TextsPage"),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: "/desk",
  component: lazyRouteComponent(() => import("./features/desk/DeskRoute"), "DeskRoute"),
});

const tree = root.addChildren([
  index,
  today,
  schedule,
  newMeeting,
  draft,
  editMeeting,
  meeting.addChildren([overview, board, replies, links, day, record, importReport, history]),
  directory,
  people,
  venues,
  groups,
  importRoster,
  settings,
  channels,
  messageTexts,
  desk,
]);

export function startRouter() {
  return createRouter({
    routeTree: tree,
    history: createHashHistory(),
    defaultPreload: "intent",
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: RouteFailure,
  });
}

export type AppRouter = ReturnType<typeof startRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
