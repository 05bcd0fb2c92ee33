import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Change } from "../../api/contract";
import { asked, createOffice, type Office } from "../../test/office";
import { checkOf } from "../../test/rooms";
import { show } from "../../test/show";
import { takesPlaceOn } from "./notices";

const OVERVIEW = "/meetings/meeting-1/history";
const MINUTE = 60_000;

/** The live line, to be spoken through by a test. */
function stubLive() {
  const lines: { onmessage?: (event: { data: string }) => void }[] = [];
  vi.stubGlobal(
    "EventSource",
    class {
      static CLOSED = 2;
      onmessage?: (event: { data: string }) => void;
      constructor() {
        lines.push(this);
      }
      close() {}
    },
  );
  return (topic: Change["topic"]) => {
    for (const line of lines) line.onmessage?.({ data: JSON.stringify({ topic, meeting: "meeting-1" }) });
  };
}

/** What the operating system was asked to show. */
function stubDesktop(permission: NotificationPermission) {
  const shown: { title: string; silent: boolean | null | undefined }[] = [];
  vi.stubGlobal(
    "Notification",
    class {
      static permission = permission;
      static requestPermission = async () => permission;
      onclick: (() => void) | null = null;
      constructor(title: string, { silent }: NotificationOptions) {
        shown.push({ title, silent });
      }
    },
  );
  return shown;
}

const TROUBLE = Array.from({ length: 7 }, () => "trouble" as const);

async function readAgain(office: Office, command: "show_readiness" | "show_meeting", act: () => void) {
  const before = asked(office, command).length;
  act();
  await waitFor(() => expect(asked(office, command).length).toBeGreaterThan(before));
}

describe("notices of the day", () => {
  it("tell that a branch turns red, once, and not what was red before", async () => {
    const tell = stubLive();
    const shown = stubDesktop("granted");
    localStorage.setItem("huidao.desktop-notices", "on");
    const office = createOffice(5 * MINUTE);
    office.called.set("mv-2", [{ round: 1, answer: "heard", headcount: 4, note: "", at: Date.now() }]);
    office.checks.set("mv-3", [checkOf({ marks: TROUBLE })]);
    show(OVERVIEW, office);
    await waitFor(() => expect(asked(office, "show_readiness")).toHaveLength(1));
    await screen.findByText("市行政中心会议厅", { exact: false });
    office.checks.set("mv-2", [checkOf({ marks: TROUBLE, note: "画面卡顿" })]);
    await readAgain(office, "show_readiness", () => tell("day"));
    expect(await screen.findByText("岱屿分会场有故障")).toBeInTheDocument();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await readAgain(office, "show_readiness", () => tell("day"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.getAllByText("岱屿分会场有故障"), "reading again says nothing again").toHaveLength(1);
    expect(screen.queryByText("嵊岛分会场有故障")).toBeNull();
    expect(shown).toEqual([{ title: "岱屿分会场有故障", silent: true }]);
  });

  it("tell once that the roll call is due, and lead to it", async () => {
    const shown = stubDesktop("granted");
    const office = createOffice(20 * MINUTE);
    const first = show(OVERVIEW, office);
    expect(await screen.findByText("该点名了")).toBeInTheDocument();
    expect(shown, "off by default").toEqual([]);
    await first.user.click(screen.getByRole("button", { name: "开始点名" }));
    expect(await screen.findByRole("dialog", { name: "点名" })).toBeInTheDocument();
    first.unmount();
    show(OVERVIEW, office);
    await screen.findByText("历史");
    await waitFor(() => expect(asked(office, "show_roll_call").length).toBeGreaterThan(1));
    expect(screen.queryByText("该点名了"), "coming back says nothing again").toBeNull();
  });

  it("tell when nobody is missing any more", async () => {
    const tell = stubLive();
    const office = createOffice(90 * MINUTE);
    show(OVERVIEW, office);
    await waitFor(() => expect(asked(office, "show_meeting")).toHaveLength(1));
    await screen.findByText("历史");
    for (const person of office.people)
      if (person.presence === "expected") Object.assign(person, { presence: "present", labels: ["present"] });
    await readAgain(office, "show_meeting", () => tell("attendance"));
    expect(await screen.findByText("各会场均已到齐，可以报主持人")).toBeInTheDocument();
  });

  it("come on the day of a meeting that is on, by its own clock", () => {
    const { head } = createOffice().call("show_meeting", { meeting: "meeting-1" });
    const noon = Date.UTC(2030, 0, 7, 4);
    const meeting = { ...head, starts_at: noon, ends_at: noon + 60 * MINUTE };
    expect(takesPlaceOn(meeting, Date.UTC(2030, 0, 6, 17)), "already the 7th in Shanghai").toBe(true);
    expect(takesPlaceOn(meeting, Date.UTC(2030, 0, 7, 17))).toBe(false);
    expect(takesPlaceOn({ ...meeting, state: "cancelled" }, noon)).toBe(false);
  });
});

describe("the switch of desktop notifications", () => {
  it("is off at first and stays off when the system refuses", async () => {
    stubDesktop("denied");
    const { user } = show("/settings", createOffice());
    const notices = await screen.findByRole("switch", { name: "桌面通知" });
    expect(notices).not.toBeChecked();
    await user.click(notices);
    expect(await screen.findByText(/没有允许桌面通知/)).toBeInTheDocument();
    expect(notices).not.toBeChecked();
  });

  it("is kept on once the system allows it", async () => {
    stubDesktop("granted");
    const { user } = show("/settings", createOffice());
    const notices = await screen.findByRole("switch", { name: "桌面通知" });
    await user.click(notices);
    await waitFor(() => expect(notices).toBeChecked());
    expect(localStorage.getItem("huidao.desktop-notices")).toBe("on");
  });
});
