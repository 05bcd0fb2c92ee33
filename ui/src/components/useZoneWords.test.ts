import { describe, expect, it } from "vitest";
import { bundleOf, type Language } from "../text/catalogues";
import { zoneWords } from "./useZoneWords";
import { citiesOf } from "./zoneCities";

const WINTER = Date.UTC(2026, 0, 15);

function wordsOf(zone: string, language: Language) {
  const bundle = bundleOf(language);
  const list = bundle.getMessage("zone-cities")?.value;
  if (!list) throw new Error("no cities");
  return zoneWords(zone, language, citiesOf(bundle.formatPattern(list)), WINTER);
}

describe("the name of a time zone", () => {
  it("says the city, the zone and its clock", () => {
    expect(wordsOf("Asia/Shanghai", "zh-CN").label).toBe("上海 · 中国标准时间 · GMT+8");
    expect(wordsOf("Asia/Urumqi", "zh-CN").label).toBe("乌鲁木齐时间 · GMT+6");
    expect(wordsOf("Europe/Berlin", "en").label).toBe("Berlin · Central European Time · GMT+1");
    expect(wordsOf("America/North_Dakota/New_Salem", "zh-CN").label).toMatch(/^New Salem · /);
  });

  it("is found by its cities in Chinese, and as IANA calls it", () => {
    for (const city of ["北京", "上海", "asia/shanghai"])
      expect(wordsOf("Asia/Shanghai", "zh-CN").search).toContain(city);
    expect(wordsOf("Asia/Urumqi", "zh-CN").search).toContain("乌鲁木齐");
    expect(wordsOf("Europe/Berlin", "zh-CN").search).toContain("柏林");
    expect(wordsOf("Asia/Saigon", "zh-CN").search, "the last of its line").toContain("河内");
    expect(wordsOf("America/New_York", "en").search).toContain("america/new_york");
  });
});
