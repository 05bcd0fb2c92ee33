import { describe, expect, it } from "vitest";
import type { DeskPerson } from "../../api/contract";
import { deskPerson } from "../../test/desks";
import { filterDesk, searchDesk } from "./searchDesk";

const lin = deskPerson("a", {
  name: "林嘉禾",
  phone_tail: "0012",
  pass: "0AbCdEfGhIjKlMnOpQrStUvWxYz012345",
});
const xu = deskPerson("b", {
  name: "许文博",
  unit_name: "市财政局",
  phone_tail: "7788",
  keys: "xuwenbo xwb shicaizhengju sczj",
  pass: "0ZbCdEfGhIjKlMnOpQrStUvWxYz012345",
});
const people = [lin, xu];
const names = (query: string) => searchDesk(people, query).found.map(({ name }) => name);

describe("the desk's search", () => {
  it.each([
    ["initials", "ljh", ["林嘉禾"]],
    ["the beginning of pinyin", "xuw", ["许文博"]],
    ["letters from an input method, wide and large", "ＬＪＨ", ["林嘉禾"]],
    ["a part of the name", "文博", ["许文博"]],
    ["the unit", "财政", ["许文博"]],
    ["the unit's initials, without the city", "czj", ["许文博"]],
    ["the end of the phone", "7788", ["许文博"]],
    ["the last two digits", "12", ["林嘉禾"]],
    ["the whole phone, of which only the end is known", "19900007788", ["许文博"]],
    ["several words, all of which must fit", "sjyj ljh", ["林嘉禾"]],
    ["words that fit nobody together", "sjyj xwb", []],
    ["nothing", "  ", ["林嘉禾", "许文博"]],
  ])("finds by %s", (_, query, found) => {
    expect(names(query)).toEqual(found);
  });

  it("one or two letters count only where something begins", () => {
    expect(names("wb"), "in the middle of xwb").toEqual([]);
    expect(names("xw")).toEqual(["许文博"]);
  });

  it.each([
    ["the address", `https://huidao.example.org/p/${lin.pass}`],
    ["the address with a language", `http://192.168.1.5:7080/p/${lin.pass}?lang=en`],
    ["the address behind what was typed before", `xuhttps://huidao.example.org/p/${lin.pass}`],
    ["the code alone", lin.pass],
  ])("reads a personal code: %s", (_, query) => {
    expect(searchDesk(people, query)).toEqual({ found: [lin], byCode: true });
  });

  it("a code is read to the letter: another meeting's is nobody's here", () => {
    expect(searchDesk(people, `https://huidao.example.org/p/${lin.pass.toLowerCase()}`)).toEqual({
      found: [],
      byCode: true,
    });
  });

  it("finds one among ten thousand, in the order of the list", () => {
    const many: DeskPerson[] = Array.from({ length: 10_000 }, (_, number) =>
      deskPerson(`p${number}`, {
        name: `陈${number}`,
        phone_tail: String(number).padStart(4, "0"),
        keys: `chen${number} c${number} shijiaoyuju sjyj`,
        pass: `pass${number}`,
      }),
    );
    expect(searchDesk(many, "chen9731").found.map(({ id }) => id)).toEqual(["p9731"]);
    expect(searchDesk(many, "/p/pass9999").found.map(({ id }) => id)).toEqual(["p9999"]);
    expect(searchDesk(many, "c12").found[0]?.id).toBe("p12");
    expect(searchDesk(many, "市教育局").found).toHaveLength(10_000);
  });
});

describe("the filters", () => {
  const here = deskPerson("h", { presence: "present", arrived_at: 5 });
  const left = deskPerson("l", { presence: "present", arrived_at: 5, left_at: 9 });
  const other = deskPerson("o", { elsewhere: "分会场" });
  const all = [lin, here, left, other];
  const ids = (...args: [Parameters<typeof filterDesk>[1], boolean]) =>
    filterDesk(all, ...args).map(({ id }) => id);

  it("missing are those expected at this venue", () => expect(ids("missing", false)).toEqual(["a"]));
  it("here are those who came and did not leave", () => expect(ids("here", false)).toEqual(["h"]));
  it("all are this venue's, and everybody once somebody is looked for", () => {
    expect(ids("all", false)).toEqual(["a", "h", "l"]);
    expect(ids("all", true)).toEqual(["a", "h", "l", "o"]);
  });
});
