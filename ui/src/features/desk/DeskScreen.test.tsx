import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DESK_PATH, deskOf, deskPerson, serveDesk } from "../../test/desks";
import { stubDownloads } from "../../test/show";
import { DeskProgram } from "./DeskProgram";

const lin = deskPerson("person-a");
const xu = deskPerson("person-b", {
  name: "许文博",
  phone_tail: "0002",
  keys: "xuwenbo xwb shijiaoyuju sjyj",
});
const far = deskPerson("person-c", {
  name: "周远",
  phone_tail: "0003",
  keys: "zhouyuan zy",
  elsewhere: "岱山分会场",
});
const away = deskPerson("person-d", {
  name: "陈休",
  phone_tail: "0004",
  keys: "chenxiu cx",
  presence: "on_leave",
  labels: ["on_leave"],
});
const replaced = deskPerson("person-e", {
  name: "钱正",
  phone_tail: "0005",
  keys: "qianzheng qz",
  presence: "replaced",
  labels: ["replaced"],
});
const substitute = deskPerson("person-f", {
  name: "孙代",
  phone_tail: "0006",
  keys: "sundai sd",
  substitute_for_name: "钱正",
  pending: true,
});

async function show(server = serveDesk(deskOf([lin, xu, far, away, replaced, substitute]))) {
  const user = userEvent.setup();
  const shown = render(<DeskProgram place={DESK_PATH} />);
  const field = await screen.findByRole("combobox", { name: /扫描参会码/ });
  return { user, field, server, ...shown };
}

const said = (words: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole("status").some((one) => words.test(one.textContent ?? ""))).toBe(true),
  );

describe("the desk", () => {
  beforeEach(() => {
    sessionStorage.clear();
    window.history.replaceState(null, "", DESK_PATH);
  });
  afterEach(() => window.history.replaceState(null, "", "/"));

  it("checks in whom initials and Enter mean, and is ready for the next", async () => {
    const { user, field, server } = await show();
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard("ljh");
    await screen.findByText("共 1 人");
    await user.keyboard("{Enter}");
    await said(/林嘉禾 已签到 \d\d:\d\d/);
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
    await waitFor(() =>
      expect(server.events()).toMatchObject([{ kind: "check_in", attendee: lin.id, target: null }]),
    );
    await said(/已连接/);
    expect(localStorage.getItem("huidao.device")).not.toBeNull();
  });

  it("takes a scanner, which is done before the list has followed", async () => {
    const { user, server } = await show();
    await user.keyboard(`https://huidao.example.org/p/${xu.pass}{Enter}`);
    await said(/许文博 已签到/);
    await user.keyboard(`https://huidao.example.org/p/${xu.pass}{Enter}`);
    await said(/许文博 此前已签到/);
    await user.keyboard("https://huidao.example.org/p/anothermeetings{Enter}");
    await said(/没有此参会码/);
    await waitFor(() => expect(server.events()).toHaveLength(1));
  });

  it("does not guess among several: one is chosen with the arrows", async () => {
    const { user, server, field } = await show();
    await user.keyboard("sjyj");
    await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(2));
    await user.keyboard("{Enter}");
    await said(/请用 ↑↓ 选择/);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(field).toHaveAttribute("aria-activedescendant", `desk-person-${xu.id}`));
    await user.keyboard("{Enter}");
    await said(/许文博 已签到/);
    await waitFor(() => expect(server.events()).toMatchObject([{ attendee: xu.id }]));
  });

  it("asks about who is expected elsewhere, and a second Enter says yes", async () => {
    const { user, server } = await show();
    await user.keyboard("zy{Enter}");
    await said(/周远 应在岱山分会场参会/);
    expect(screen.getByRole("button", { name: "仍在这里签到（Enter）" })).toBeVisible();
    expect(server.events()).toEqual([]);
    await user.keyboard("{Enter}");
    await said(/周远 已签到/);
    await waitFor(() => expect(server.events()).toMatchObject([{ attendee: far.id }]));
  });

  it("a question is forgotten when somebody else is looked for", async () => {
    const { user, server } = await show();
    await user.keyboard("cx{Enter}");
    await said(/陈休 已请假/);
    await user.keyboard("ljh{Enter}");
    await said(/林嘉禾 已签到/);
    await waitFor(() => expect(server.events()).toMatchObject([{ attendee: lin.id }]));
  });

  it("says who is replaced and by whom, and that a substitute waits for approval", async () => {
    const { user, server } = await show();
    await user.keyboard("qz{Enter}");
    await said(/钱正 由孙代代会/);
    await user.keyboard("sd{Enter}");
    await said(/孙代 已到 \d\d:\d\d，待批准/);
    await waitFor(() => expect(server.events()).toMatchObject([{ attendee: substitute.id }]));
  });

  it("goes on with the line down, survives a reload, and hands everything in when it is back", async () => {
    const { user, server, unmount } = await show();
    server.online = false;
    await user.keyboard("ljh{Enter}");
    await said(/林嘉禾 已签到/);
    await said(/离线，1 条未上传/);
    expect(screen.getByLabelText("人数")).toHaveTextContent("应到4实到1请假1未到1");
    unmount();
    server.online = true;
    await show(server);
    await said(/已连接/);
    await waitFor(() => expect(server.events()).toMatchObject([{ attendee: lin.id, kind: "check_in" }]));
  });

  it("shows what the record refused until somebody has read it", async () => {
    const { user, server } = await show();
    server.refuse.set(lin.id, { code: "not_found", args: { thing: "attendee" } });
    await user.keyboard("ljh{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(/有 1 条未能记录.*林嘉禾 \d\d:\d\d 签到/);
    await said(/请输入姓名/);
    expect(screen.getByRole("button", { name: "撤销上一条" }), "nothing came of it").toBeDisabled();
    await user.click(within(alert).getByRole("button", { name: /知道了/ }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("takes back the last with Ctrl Z and a reason", async () => {
    const { user, server, field } = await show();
    await user.keyboard("ljh{Enter}");
    await said(/林嘉禾 已签到/);
    await user.keyboard("{Control>}z{/Control}");
    const dialog = await screen.findByRole("dialog", { name: "撤销 林嘉禾 的签到" });
    await user.type(within(dialog).getByLabelText("原因"), "认错了人");
    await user.click(within(dialog).getByRole("button", { name: "撤销" }));
    await said(/已撤销 林嘉禾/);
    await waitFor(() => {
      const [came, undone] = server.events();
      expect(undone).toMatchObject({ kind: "undo", target: came?.id, reason: "认错了人" });
    });
    await waitFor(() => expect(field).toHaveFocus());
  });

  it("checks out with Ctrl O whom the list highlights, and back in from the row", async () => {
    const { user, server } = await show(
      serveDesk(
        deskOf([{ ...lin, presence: "present", labels: ["present"], arrived_at: Date.now() - 60_000 }]),
      ),
    );
    await user.keyboard("ljh");
    await screen.findByRole("button", { name: "为 林嘉禾 签退" });
    await user.keyboard("{Control>}o{/Control}");
    await said(/林嘉禾 已签退/);
    await user.click(await screen.findByRole("button", { name: "登记 林嘉禾 返场" }));
    await said(/林嘉禾 已返场/);
    await waitFor(() => expect(server.events().map(({ kind }) => kind)).toEqual(["check_out", "check_in"]));
  });

  it("F2 takes down somebody who is not on the list", async () => {
    const { user, server } = await show();
    await user.keyboard("赵新");
    await screen.findByText(/没有找到/);
    await user.keyboard("{F2}");
    const drawer = await screen.findByRole("dialog", { name: "临时参会" });
    expect(within(drawer).getByLabelText("姓名"), "what was looked for").toHaveValue("赵新");
    await user.type(within(drawer).getByLabelText("单位"), "czj");
    await user.click(await screen.findByTitle("市财政局"));
    await user.click(within(drawer).getByRole("button", { name: "登记并签到" }));
    await said(/赵新 已登记临时参会.*待主办方批准/);
    await waitFor(() => {
      const [handedIn] = server.record;
      const [walkIn] = handedIn?.walk_ins ?? [];
      expect(walkIn).toMatchObject({ name: "赵新", unit: "unit-2", title: "", phone: "" });
      expect(handedIn?.events).toMatchObject([{ kind: "check_in", attendee: walkIn?.id }]);
    });
  });

  it("lists who is missing", async () => {
    const { user } = await show();
    await user.click(screen.getByText(/^未到 \d/));
    await waitFor(() => expect(screen.queryByText("陈休")).toBeNull());
    expect(screen.getByText("林嘉禾")).toBeVisible();
  });

  it("prints badges of those selected, and of nobody else", async () => {
    const { user } = await show();
    const printed = vi.fn();
    vi.stubGlobal("print", () => {
      window.dispatchEvent(new Event("beforeprint"));
      printed(document.querySelector(".print-sheet")?.textContent);
      window.dispatchEvent(new Event("afterprint"));
    });
    expect(screen.getByRole("button", { name: "打印胸牌" })).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: "选择 许文博" }));
    await user.click(screen.getByRole("button", { name: "打印胸牌（1 人）" }));
    expect(printed).toHaveBeenCalledWith(expect.stringContaining("许文博市教育局副局长"));
    expect(printed).not.toHaveBeenCalledWith(expect.stringContaining("林嘉禾"));
  });

  it("has badges with codes made by the record, for those selected", async () => {
    stubDownloads();
    // Following the link would leave the desk's address, which the other tests need.
    const kept = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    const server = serveDesk(deskOf([lin, xu]));
    const { user } = await show(server);
    expect(screen.getByRole("button", { name: "带参会码胸牌（PDF）" })).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: "选择 许文博" }));
    await user.click(screen.getByRole("button", { name: "带参会码胸牌（PDF）" }));
    await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
    expect(server.badges).toEqual([xu.id]);
    kept.mockRestore();
  });

  it("lists units that named nobody, and enters who comes for one", async () => {
    const server = serveDesk(
      deskOf([lin], {
        units: [{ id: "unit-9", name: "市司法局", keys: "shisifaju ssfj", unnamed: 2 }],
      }),
    );
    const { user } = await show(server);
    expect(screen.queryByRole("region", { name: "未报名的单位" })).toBeNull();
    await user.click(screen.getByText("未到 3"));
    await user.click(screen.getByRole("button", { name: "市司法局 · 2" }));
    await user.type(await screen.findByLabelText("姓名"), "何䶮{Enter}");
    await waitFor(() =>
      expect(server.record.flatMap(({ walk_ins }) => walk_ins)).toMatchObject([
        { unit: "unit-9", name: "何䶮" },
      ]),
    );
  });

  it("checks nobody in where the organiser closed the desk", async () => {
    const policy = { ways: ["link" as const], signature: "off" as const, moves: true, masked: true };
    const server = serveDesk(deskOf([lin], { policy }));
    const { user } = await show(server);
    await user.type(screen.getByRole("combobox"), `${lin.name}{Enter}`);
    expect(screen.getAllByText("本会场不接受签到台签到，请联系主办方。")).toHaveLength(2);
    expect(server.events()).toEqual([]);
  });

  it("shows at most fifty and counts all", async () => {
    const many = Array.from({ length: 120 }, (_, number) =>
      deskPerson(`person-${number}`, { name: `陈${number}` }),
    );
    await show(serveDesk(deskOf(many)));
    expect(await screen.findByText("共 120 人，显示前 50 人")).toBeVisible();
    expect(screen.getAllByRole("row")).toHaveLength(50);
  });

  it("shows what is announced", async () => {
    await show(serveDesk(deskOf([lin], { announcements: ["会议推迟十分钟"] })));
    expect(screen.getByRole("region", { name: "现场通知" })).toHaveTextContent("会议推迟十分钟");
  });
});
