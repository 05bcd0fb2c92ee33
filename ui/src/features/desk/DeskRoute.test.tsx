import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Providers } from "../../Providers";
import { deskOf, deskPerson } from "../../test/desks";
import { DeskRoute } from "./DeskRoute";

const { askWindow } = vi.hoisted(() => ({ askWindow: vi.fn() }));
vi.mock("../../api/call", async (original) => ({
  ...(await original<typeof import("../../api/call")>()),
  isDesktop: () => true,
  askWindow,
  listenToWindow: () => () => undefined,
}));

const LINK = "https://huidao.example.org/d/secret";

/** The desktop program: it keeps the desk that is open, and what could not be handed in. */
function startProgram(waiting = 0) {
  const program = { address: null as string | null, calls: [] as string[] };
  const desk = deskOf([deskPerson("person-a")], { waiting, online: waiting === 0 });
  askWindow.mockImplementation(async (name: string, args: Record<string, string>) => {
    const command = name === "call_desk" ? args.command : name;
    program.calls.push(command ?? "");
    if (command === "open_desk") program.address = args.address ?? null;
    if (command === "close_desk") program.address = null;
    if (command === "desk_address") return program.address;
    if (command === "show_desk") return desk;
    return { results: [], now: Date.now() };
  });
  return program;
}

describe("the desk in the desktop program", () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it("opens by its link, and says when that is none", async () => {
    const program = startProgram();
    const user = userEvent.setup();
    render(<DeskRoute />, { wrapper: Providers });
    const field = await screen.findByLabelText("签到台链接");
    await user.type(field, "https://huidao.example.org/c/invitation{Enter}");
    expect(await screen.findByText(/这不是签到台链接/)).toBeInTheDocument();
    expect(program.calls).not.toContain("open_desk");
    await user.clear(field);
    await user.type(field, `${LINK}?lang=en{Enter}`);
    expect(await screen.findByRole("combobox", { name: /扫描参会码/ })).toBeVisible();
    expect(program.address).toBe(LINK);
  });

  it("says why a desk could not be opened, and keeps what was pasted", async () => {
    startProgram();
    const user = userEvent.setup();
    render(<DeskRoute />, { wrapper: Providers });
    const field = await screen.findByLabelText("签到台链接");
    askWindow.mockRejectedValueOnce({ code: "link_gone", args: {} });
    await user.type(field, `${LINK}{Enter}`);
    expect(await screen.findByText(/链接已失效/)).toBeVisible();
    expect(field).toHaveValue(LINK);
  });

  it("closes at once when everything is handed in", async () => {
    const program = startProgram();
    program.address = LINK;
    const user = userEvent.setup();
    render(<DeskRoute />, { wrapper: Providers });
    await screen.findByRole("combobox", { name: /扫描参会码/ });
    await user.click(screen.getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByText("关闭签到台"));
    expect(await screen.findByLabelText("签到台链接")).toBeVisible();
  });

  it("asks first when something is not handed in yet", async () => {
    const program = startProgram(3);
    program.address = LINK;
    const user = userEvent.setup();
    render(<DeskRoute />, { wrapper: Providers });
    expect(await screen.findByText("离线，3 条未上传")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByText("关闭签到台"));
    const dialog = await screen.findByRole("dialog", { name: /还有 3 条未上传/ });
    expect(program.calls).not.toContain("close_desk");
    await user.click(within(dialog).getByRole("button", { name: "关闭签到台" }));
    await waitFor(() => expect(program.calls).toContain("close_desk"));
  });

  it("hands in through the program and keeps nothing in the browser's storage", async () => {
    const program = startProgram();
    program.address = LINK;
    const user = userEvent.setup();
    render(<DeskRoute />, { wrapper: Providers });
    await user.click(await screen.findByRole("button", { name: "为 林嘉禾 签到" }));
    await waitFor(() => expect(program.calls).toContain("record_at_desk"));
    expect(Object.keys(localStorage).filter((key) => key.startsWith("huidao.desk "))).toEqual([]);
  });
});
