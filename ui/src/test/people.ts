/** Invented units and people for tests: no real person, phones 1990000xxxx, mails example.org. */
import type { Contact, DirectoryPerson, Unit, Venue } from "../api/contract";

const UNITS: [name: string, short: string, category: string][] = [
  ["海州市教育局", "市教育局", "市直部门"],
  ["中共海州市委组织部", "市委组织部", "市委部门"],
  ["中共海州市委宣传部", "市委宣传部", "市委部门"],
  ["中共海州市委机构编制委员会办公室", "市委编办", "市委部门"],
  ["海州市发展和改革委员会", "市发改委", "市直部门"],
  ["海州市经济和信息化局", "市经信局", "市直部门"],
  ["海州市科学技术局", "市科技局", "市直部门"],
  ["海州市公安局", "市公安局", "市直部门"],
  ["海州市民政局", "市民政局", "市直部门"],
  ["海州市司法局", "市司法局", "市直部门"],
  ["海州市财政局", "市财政局", "市直部门"],
  ["海州市人力资源和社会保障局", "市人社局", "市直部门"],
  ["海州市自然资源和规划局", "市资规局", "市直部门"],
  ["海州市住房和城乡建设局", "市住建局", "市直部门"],
  ["海州市交通运输局", "市交通局", "市直部门"],
  ["海州市文化和广电旅游体育局", "市文广旅体局", "市直部门"],
  ["海州市卫生健康委员会", "市卫健委", "市直部门"],
  ["海州市审计局", "市审计局", "市直部门"],
  ["海州市市场监督管理局", "市市场监管局", "市直部门"],
  ["海州市消防救援支队", "市消防救援支队", "直属单位"],
  ["海州市总工会", "市总工会", "群团组织"],
  ["共青团海州市委员会", "团市委", "群团组织"],
  ["海州市妇女联合会", "市妇联", "群团组织"],
  ["海州市关心下一代工作委员会", "市关工委", "群团组织"],
  ["海州市残疾人联合会", "市残联", "群团组织"],
  ["东城区人民政府", "东城区", "县（区）政府"],
  ["西港区人民政府", "西港区", "县（区）政府"],
  ["岱屿县人民政府", "岱屿县", "县（区）政府"],
  ["嵊岛县人民政府", "嵊岛县", "县（区）政府"],
];

const SURNAMES = "林陈周吴郑钱孙许沈韩杨朱秦尤何吕施张孔曹严华金魏陶姜戚谢邹喻";
const GIVEN = [
  "文博",
  "雅宁",
  "子昂",
  "思远",
  "嘉禾",
  "若溪",
  "明哲",
  "亦凡",
  "景行",
  "书瑶",
  "知远",
  "清越",
];

export function nameOf(index: number): string {
  return `${SURNAMES[index % SURNAMES.length]}${GIVEN[(index * 5) % GIVEN.length]}`;
}

export function phoneOf(index: number): string {
  return `1990000${String(index).padStart(4, "0")}`;
}

export const VENUES: Venue[] = [
  {
    id: "venue-main",
    name: "市行政中心会议厅",
    site: "海州市行政中心",
    room: "3 号楼 201",
    capacity: 60,
    time_zone: "Asia/Shanghai",
    coordinator: "顾安然",
    coordinator_phone: phoneOf(900),
    platform: "腾讯会议",
    room_number: "912 345 678",
    endpoint: "",
    equipment: "",
    archived: false,
  },
  {
    id: "venue-dai",
    name: "岱屿分会场",
    site: "岱屿县行政中心",
    room: "2 楼视频会议室",
    capacity: 30,
    time_zone: "Asia/Shanghai",
    coordinator: "蒋一鸣",
    coordinator_phone: phoneOf(901),
    platform: "腾讯会议",
    room_number: "912 345 678",
    endpoint: "",
    equipment: "",
    archived: false,
  },
  {
    id: "venue-sheng",
    name: "嵊岛分会场",
    site: "嵊岛县行政中心",
    room: "5 楼视频会议室",
    capacity: 24,
    time_zone: "Asia/Shanghai",
    coordinator: "章予安",
    coordinator_phone: phoneOf(902),
    platform: "",
    room_number: "",
    endpoint: "",
    equipment: "",
    archived: false,
  },
];

export function units(): Unit[] {
  return UNITS.map(([name, short_name, category], index) => ({
    id: `unit-${index + 1}`,
    position: index + 1,
    name,
    short_name,
    category,
    aliases: [],
    parent: null,
    depth: 0,
    people: index === 0 ? [person("unit-1", name)] : [],
    groups: index < 5 ? ["group-1"] : [],
    default_venue: index === 27 ? "岱屿分会场" : index === 28 ? "嵊岛分会场" : "主会场",
    contacts: index === 19 ? [] : [contact(index)],
    remark: "",
    archived: false,
  }));
}

function contact(index: number): Contact {
  return {
    id: `contact-${index + 1}`,
    name: nameOf(index + 40),
    title: "办公室主任",
    phone: phoneOf(index + 1),
    mail: `unit${index + 1}@example.org`,
    primary: true,
  };
}

function person(unit: string, unit_name: string): DirectoryPerson {
  return {
    id: "person-1",
    unit,
    unit_name,
    name: nameOf(70),
    title: "局长",
    rank: "principal",
    phone: phoneOf(70),
  };
}
