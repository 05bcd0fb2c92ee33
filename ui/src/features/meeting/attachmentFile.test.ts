import { expect, it } from "vitest";
import core from "../../../../crates/commands/src/attachments.rs?raw";
import { KINDS } from "./attachmentFile";

it("the kinds of files that the screen takes are those that the core takes", () => {
  const taken = [...core.matchAll(/^ {4}\("(\w+)", &\[/gm)].map((match) => match[1]);
  expect(taken.length, "the list of the core is found").toBeGreaterThan(10);
  expect(KINDS).toEqual(taken);
});
