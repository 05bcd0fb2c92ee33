import { expect, it } from "vitest";
import { deskLinkOf } from "./deskLink";

it.each([
  [" https://huidao.example.org/d/abc\n", "https://huidao.example.org/d/abc"],
  ["http://192.168.1.5:7080/d/abc/", "http://192.168.1.5:7080/d/abc"],
  ["https://huidao.example.org/d/abc?lang=en#x", "https://huidao.example.org/d/abc"],
  ["https://huidao.example.org/p/abc", null],
  ["https://huidao.example.org/d/", null],
  ["ftp://huidao.example.org/d/abc", null],
  ["abc", null],
  ["", null],
])("a desk's link is %o", (pasted, link) => {
  expect(deskLinkOf(pasted)).toBe(link);
});
