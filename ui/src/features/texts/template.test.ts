import { describe, expect, it } from "vitest";
import { checked, rendered } from "./template";

const VARIABLES = [
  { en: "unit", zh: "单位" },
  { en: "rank", zh: "职级" },
];
const value = (name: string) => (name === "unit" ? "岱屿县" : "");

describe("a text with variables", () => {
  it("is filled in by either name, and a doubled brace is a brace", () => {
    expect(rendered("{单位}、{ Unit }：{{好}}", VARIABLES, value)).toBe("岱屿县、岱屿县：{好}");
  });

  it("loses a line of which nothing but a label is left, and keeps an empty line", () => {
    expect(rendered("一\n{职级}\n\n职级：{职级}\n二", VARIABLES, value)).toBe("一\n\n二");
    expect(rendered("{unit}：{rank}", VARIABLES, value), "what somebody is called stays").toBe("岱屿县：");
  });

  it("says which name is none, and where a brace has no partner", () => {
    expect(checked("{单}", VARIABLES)).toEqual({ code: "unknown_variable", args: { name: "单" } });
    expect(checked("请{单位", VARIABLES)).toEqual({ code: "brace_not_closed", args: { value: "单位" } });
    expect(checked("请}看", VARIABLES)).toEqual({ code: "brace_not_closed", args: { value: "看" } });
    expect(checked("{单位}", VARIABLES)).toBeNull();
  });
});
