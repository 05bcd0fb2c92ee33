import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { CallError } from "../api/call";
import { LOCAL_ZONE, ZoneContext } from "../components/dates";
import { PreferencesProvider } from "../preferences/Preferences";
import { LanguageProvider } from "./LanguageProvider";
import { useFailureText } from "./useFailureText";

function textIn(zone: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <PreferencesProvider>
      <LanguageProvider>
        <ZoneContext value={zone}>{children}</ZoneContext>
      </LanguageProvider>
    </PreferencesProvider>
  );
  return renderHook(useFailureText, { wrapper }).result.current;
}

describe("a failure in words", () => {
  it.each([
    [undefined],
    [null],
    ["text"],
    [new TypeError("x")],
    [{ code: "too_early" }],
    [{ code: 5, args: {} }],
    [{ code: "too_early", args: { opens: 5 } }],
    [{ code: "of_a_newer_core", args: { any: "thing" } }],
  ])("is found for anything that may be thrown: %o", (thrown) => {
    expect(textIn(LOCAL_ZONE)(thrown)).toBe("发生了意外错误，操作未完成。请再试一次。");
  });

  it("tells an instant by the meeting's clock, and names the zone where it is not the reader's", () => {
    const opens = Date.UTC(new Date().getFullYear(), 9, 19, 5, 30);
    const tooEarly = new CallError({ code: "too_early", args: { opens: String(opens) } });
    const zone = LOCAL_ZONE === "Asia/Shanghai" ? "America/New_York" : "Asia/Shanghai";
    expect(textIn(zone)(tooEarly)).toMatch(
      zone === "Asia/Shanghai" ? /13:30（中国标准时间）/ : /01:30（.+时间）/,
    );
    expect(textIn(LOCAL_ZONE)(tooEarly)).not.toContain("时间）");
  });
});
