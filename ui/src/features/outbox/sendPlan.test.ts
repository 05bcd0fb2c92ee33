import { describe, expect, it } from "vitest";
import { newOutbox, robot } from "../../test/outbox";
import { choicesOf, nextPurpose, reachingOf } from "./sendPlan";

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

  it("goes by what reaches those it is for", () => {
    const { channels } = newOutbox();
    const choices = choicesOf({ ...channels, sms: { ...channels.sms, enabled: true } }, true);
    const link = (invitation: string, mail: string, phone: string) => ({ invitation, mail, phone });
    const links = [
      link("mail", "a@example.org", ""),
      link("phone", "", "19900000001"),
      link("both", "b@example.org", "19900000002"),
      link("none", "", ""),
    ];
    const channelOf = (invitations: string[] | null) => reachingOf(choices, invitations, links)?.channel;
    expect(channelOf(["phone"])).toBe("sms");
    expect(channelOf(["phone", "both"])).toBe("sms");
    expect(channelOf(["both"])).toBe("mail");
    expect(channelOf(["mail", "phone"])).toBe("mail");
    expect(channelOf(["none"])).toBe("mail");
    expect(channelOf(null)).toBe("mail");
    expect(reachingOf([], ["phone"], links)).toBeUndefined();
  });
});
