import { expect, it } from "vitest";
import core from "../../../../crates/commands/src/attachments.rs?raw";
import { KINDS, sizeWords } from "./attachmentFile";

it("the kinds of files that the screen takes are those that the core takes", () => {
  const taken = [...core.matchAll(/^ {4}\("(\w+)", &\[/gm)].map((match) => match[1]);
  expect(taken.length, "the list of the core is found").toBeGreaterThan(10);
  expect(KINDS).toEqual(taken);
});

it("tells the size of a file, and that one is empty", () => {
  expect([0, 1, 120_000, 3_600_000].map(sizeWords)).toEqual(["0 B", "1 KB", "117 KB", "3.4 MB"]);
});
