import { describe, expect, it } from "vitest";
import { newOutbox, robot } from "../../test/outbox";
import { choicesOf, nextPurpose } from "./sendPlan";

describe("a sending", () => {
  it("is for what has to be said next", () => {
    const standing = { state: "announced" as const, untold: 0, outdated: 0 };
    expect(nextPurpose(standing)).toBe("remind");
    expect(nextPurpose({ ...standing, outdated: 2 })).toBe("change");
    expect(nextPurpose({ ...standing, outdated: 2, untold: 1 })).toBe("invite");
    expect(nextPurpose({ ...standing, untold: 1, state: "cancelled" })).toBe("call_off");
  });

  it("goes by what is ready, and to no group when it is for single units", () => {
    const channels = {
      ...newOutbox().channels,
      robots: [
        robot(),
        robot({ id: "robot-2", enabled: false }),
        robot({ id: "robot-3", has_webhook: false }),
      ],
    };
    expect(choicesOf(channels, false).map(({ channel }) => channel)).toEqual(["mail", "dingtalk"]);
    expect(choicesOf(channels, true).map(({ channel }) => channel)).toEqual(["mail"]);
  });
});
