import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Providers } from "../../Providers";
import { board, replies } from "../../test/meetings";
import type { Request } from "./requests";
import { WhoConcerned } from "./WhoConcerned";

it("of many people the first are named, and all are counted", () => {
  const [person] = replies(board())[0]?.attendees ?? [];
  if (person === undefined) throw new Error("nobody is named");
  const requests = Array.from(
    { length: 12 },
    (_, index): Request => ({
      person: { ...person, id: `p${index}`, name: `甲${index + 1}` },
      unit: "海州市教育局",
      standIn: null,
    }),
  );
  render(<WhoConcerned requests={requests} />, { wrapper: Providers });
  expect(screen.getByText(/^甲1（海州市教育局）、.+、甲5（海州市教育局）等 12 人$/)).toBeVisible();
  expect(screen.queryByText(/甲6/)).toBeNull();
});
