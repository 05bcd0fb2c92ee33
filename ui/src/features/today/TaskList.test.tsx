import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { TodayTask } from "../../api/contract";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

function shown(...tasks: TodayTask[]) {
  const office = createOffice();
  const { call } = office;
  const today = call("show_today", {});
  office.today = { ...today, tasks };
  return show("/today", office);
}

describe("the tasks of the day", () => {
  it("lead to the directory, searching for the first of those they are about", async () => {
    shown({
      kind: "contacts_without_address",
      meeting: "meeting-1",
      title: "",
      count: 5,
      names: ["市教育局", "市公安局", "市民政局"],
    });
    const task = await screen.findByRole("link", {
      name: /5 名联络员没有电话和邮箱：市教育局、市公安局、市民政局等/,
    });
    expect(decodeURIComponent(task.getAttribute("href") ?? "")).toContain("/directory?search=市教育局");
  });

  it("lead to the venue that has no coordinator", async () => {
    shown({
      kind: "venues_without_coordinator",
      meeting: null,
      title: "",
      count: 1,
      names: ["岱屿分会场"],
    });
    const task = await screen.findByRole("link", { name: /1 个会场没有负责人：岱屿分会场$/ });
    expect(decodeURIComponent(task.getAttribute("href") ?? "")).toContain(
      "/directory/venues?search=岱屿分会场",
    );
  });

  it("lead to the meeting whose parent has moved", async () => {
    shown({ kind: "parent_changed", meeting: "meeting-2", title: "全县续会", count: 1, names: ["全市大会"] });
    const task = await screen.findByRole("link", { name: /上级会议改了时间.*全市大会/ });
    expect(task.getAttribute("href")).toContain("/meetings/meeting-2");
  });

  it("lead to the changes that units ask for, and to contacts who know an old time", async () => {
    const task = { meeting: "meeting-1", title: "全市大会", names: ["市教育局"] };
    shown({ ...task, kind: "changes_to_decide", count: 2 }, { ...task, kind: "contacts_outdated", count: 1 });
    const changes = await screen.findByRole("link", { name: /2 家单位申请变更回执，请决定：市教育局等/ });
    expect(changes.getAttribute("href")).toContain("/meetings/meeting-1/replies?show=change");
    const outdated = screen.getByRole("link", { name: /1 家单位的联络员收到的时间、地点已变/ });
    expect(outdated.getAttribute("href")).toContain("/meetings/meeting-1/links");
  });
});
