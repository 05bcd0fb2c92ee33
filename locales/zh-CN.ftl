# 会到的全部文字。程序界面、手机页面和表格共用。

## General

product-name = 会到
retry = 重试
loading = 正在加载
save = 保存
cancel = 取消
close = 关闭
edit = 编辑
all = 全部
actions = 操作
status = 状态
total = 合计
reason = 原因
remark = 备注
remark-line = 备注：{ $remark }
colon = ：
list-separator = 、
and-others = { $names }等
blank = （空）
not-given = 未填
undo = 撤销
redo = 重做
more-actions = 更多操作
more-actions-for = 更多操作：{ $name }
filter-remove = 取消此筛选
copy-failed = 未能复制，请选中文字后手动复制。
number-needed = 请填写数字
minutes = 分钟
minutes-count = { $count } 分钟
duration-days = { $count } 天
duration-hours = { $count } 小时
duration-minutes = { $count } 分钟
in-zone = （{ $zone }）
details = 详情
live-lost = 与服务的连接已中断，页面数据可能不是最新。正在自动重新连接……
route-failure = 此页面无法显示。
route-failure-back = 返回今日
skip-to-content = 跳到正文
sample = 示例
archived = 已停用
two-sentences = { $first }{ $second }

## Words of the meeting office

unit = 单位
units-count = 单位
venues-count = 会场
units-number = { $count } 家
venue = 会场
venue-role = 会场类型
role-main = 主会场
role-branch = 分会场
contact = 联络员
name = 姓名
job-title = 职务
phone = 手机
mail = 邮箱
position = 序号
quota = 名额
rank = 要求职级
rank-principal = 正职
rank-deputy = 分管
rank-any = 不限
standing = 参会身份
standing-attend = 出席
standing-sit-in = 列席
standing-listen = 旁听
standing-guest = 特邀
people = { $count } 人
people-unit =
    { $count ->
       *[other] 人
    }
time-zone = 时区
zone-cities =
    Asia/Shanghai=上海|北京|重庆|广州|深圳|哈尔滨;
    Asia/Urumqi=乌鲁木齐|新疆;
    Asia/Hong_Kong=香港;
    Asia/Macau=澳门;
    Asia/Taipei=台北;
    Asia/Tokyo=东京;
    Asia/Seoul=首尔;
    Asia/Pyongyang=平壤;
    Asia/Ulaanbaatar=乌兰巴托;
    Asia/Singapore=新加坡;
    Asia/Kuala_Lumpur=吉隆坡;
    Asia/Bangkok=曼谷;
    Asia/Saigon=胡志明市|西贡|河内;
    Asia/Ho_Chi_Minh=胡志明市|西贡|河内;
    Asia/Jakarta=雅加达;
    Asia/Manila=马尼拉;
    Asia/Calcutta=新德里|孟买;
    Asia/Kolkata=新德里|孟买;
    Asia/Karachi=卡拉奇;
    Asia/Dubai=迪拜;
    Asia/Riyadh=利雅得;
    Asia/Tehran=德黑兰;
    Asia/Almaty=阿拉木图;
    Asia/Tashkent=塔什干;
    Asia/Vladivostok=符拉迪沃斯托克|海参崴;
    Europe/Moscow=莫斯科;
    Europe/Berlin=柏林;
    Europe/Paris=巴黎;
    Europe/London=伦敦;
    Europe/Madrid=马德里;
    Europe/Rome=罗马;
    Europe/Brussels=布鲁塞尔;
    Europe/Zurich=苏黎世|日内瓦;
    Europe/Vienna=维也纳;
    Europe/Amsterdam=阿姆斯特丹;
    Europe/Warsaw=华沙;
    Europe/Athens=雅典;
    Europe/Istanbul=伊斯坦布尔;
    Africa/Cairo=开罗;
    Africa/Johannesburg=约翰内斯堡;
    Africa/Nairobi=内罗毕;
    Africa/Lagos=拉各斯;
    Africa/Addis_Ababa=亚的斯亚贝巴;
    America/New_York=纽约|华盛顿;
    America/Chicago=芝加哥;
    America/Denver=丹佛;
    America/Los_Angeles=洛杉矶|旧金山;
    America/Toronto=多伦多;
    America/Vancouver=温哥华;
    America/Mexico_City=墨西哥城;
    America/Sao_Paulo=圣保罗;
    America/Buenos_Aires=布宜诺斯艾利斯;
    Australia/Sydney=悉尼;
    Australia/Melbourne=墨尔本;
    Pacific/Auckland=奥克兰
capacity = 容量
coordinator = 会场负责人
coordinator-phone = 负责人电话
places = 已分配 { $count } 人
places-of = 已分配 { $count } 人，容量 { $capacity } 人
over-by = 超出 { $count } 人
over-by-at = { $venue }超出 { $count } 人
reply-deadline = 回执截止
in-place-of = 代替 { $name }
replaced-by = 由 { $name } 代会
place-unnamed = （未报姓名）
no-reason-given = 未说明原因
rate = 出席率
rate-explain = 出席率 = 实到 ÷（应到 − 请假）。实到含代会和迟到。

## Count line

count-line = 人数
count-expected = 应到
count-replied = 已回执
count-leave = 请假
count-substitutes = 代会
count-present = 实到
count-missing = 未到
count-absent = 缺席
count-present-of-expected = 实到/应到
of-them-substitutes = 含代会 { $count }
of-them-late = 含迟到 { $count }

## Status

label-present = 已到
label-substitute = 代会
label-late = 迟到
label-left-early = 早退
label-on-leave = 请假
label-absent = 缺席
label-online = 线上
label-not-replied = 未回执
label-expected = 未到
label-replaced = 由他人代会
state-draft = 筹备
state-announced = 已通知
state-under-way = 进行中
state-closed = 已结束
state-archived = 已归档
state-postponed = 已延期
state-cancelled = 已取消
reply-waiting = 未回执
reply-answered = 已回执
reply-overdue = 逾期未回执
reply-late = 迟复
reply-asks-change = 申请变更
decision-pending = 待批准
decision-approved = 已批准
decision-refused = 未批准
link-issued = 已生成
link-answered = 已回执
link-revoked = 已作废
fate-new = 新增
fate-changed = 更新
fate-same = 无变化
fate-problem = 有问题
answer = 参会情况
answer-attend = 出席
source = 签到方式
source-link = 链接
source-venue-code = 会场码
source-desk = 签到台
source-kiosk = 自助机
source-hand = 手工
source-platform-report = 平台报告
label-walk-in = 临时参会
label-moved = 已调整会场
readiness-unknown = 未联调
readiness-green = 就绪
readiness-amber = 未测完
readiness-red = 有故障
roll-call-heard = 已应答、正常
roll-call-faulty = 有故障
roll-call-no-answer = 无应答

## Shell

nav-label = 主导航
nav-today = 今日
nav-schedule = 日程
nav-directory = 通讯录
nav-settings = 设置
nav-badge = { $count } 件待办
palette-open = 搜索单位、人员、会议、操作
palette-title = 搜索
palette-results = 搜索结果
palette-nothing = 没有找到。换一个词，或输入单位名称的拼音首字母。
palette-meeting = 会议
palette-unit = 单位
palette-action = 操作
palette-other-language = Switch to English
palette-go-dark = 切换到深色
palette-go-light = 切换到浅色
theme = 主题
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
theme-switch = 主题：{ $theme }
language = 语言
density = 疏密
density-comfortable = 舒适
density-compact = 紧凑
service-name = 签到服务
service-off = 未开
service-local = 仅本机
service-network = 本网络可用
service-local-hint = 目前只有本机能打开链接。手机要签到，请打开下面的开关，或在设置中填写公开地址。
service-network-hint = 同一网络内的手机可以打开链接和签到。
service-address = 地址
service-qr = 签到服务地址 { $address } 的二维码
service-accept-network = 接受本网络签到
service-network-addresses = 本网络地址
copy-address = 复制地址
copied-address = 已复制地址
palette-person = 人员

## Sign-in of the organiser

sign-in-title = 登录会到
sign-in-hint = 请输入程序启动时显示的密钥，或直接打开当时显示的完整网址。
sign-in-key = 密钥
sign-in-key-needed = 请输入密钥
sign-in-enter = 登录

## Today

today-next = 下一场会议
today-tasks = 待办
today-upcoming = 其他会议
today-no-meeting = 近期没有会议。
today-nothing = 没有待办事项。
today-empty = 这里还没有单位和会议。可以先打开示例会议看看，也可以直接开始。
open-sample = 打开示例会议
new-meeting = 新建会议
import-roster = 导入名册
countdown-starts = 距开始
countdown-running = 已开始
countdown-ended = 已过结束时间
task-units-unassigned = { $count } 家单位未分配会场
task-links-not-issued = { $count } 名联络员未生成链接
task-replies-missing = { $count } 家单位未回执
task-requests-to-decide = { $count } 项请假、代会待批准
task-changes-to-decide = { $count } 家单位申请变更回执，请决定：{ $names }
task-contacts-outdated = { $count } 家单位的联络员收到的时间、地点已变，请再次通知：{ $names }
task-units-without-contact = { $count } 家单位没有联络员
task-contacts-without-address = { $count } 名联络员没有电话和邮箱：{ $names }
task-venues-without-coordinator = { $count } 个会场没有负责人：{ $names }
task-parent-called-off = 上级会议已取消或延期，请决定本会怎么办：{ $names }
task-time-to-set = 已延期，请确定新时间
task-units-missing = 还没有参会单位
task-over-capacity = { $count } 个会场坐不下：{ $names }
task-parent-changed = 上级会议改了时间，请决定是否跟随：{ $names }
task-under-way = 会议进行中，{ $count } 人未到
task-record-to-close = 会议已到结束时间，请结束会议并核对出席记录（未到 { $count } 人）

## Schedule and plan

schedule-search = 搜索会议
schedule-filter = 按状态筛选
schedule-empty = 还没有会议。点“新建会议”开始。
schedule-none-found = 没有符合条件的会议。
meeting-title = 会议名称
meeting-time = 时间
meeting-venues = 会场
meeting-state = 状态
meeting-edit = 编辑会议
meeting-not-editable = 会议已结束或取消，不能再修改。
back-to-meeting = 返回会议
meeting-places =
    { $branches ->
        [0] 主会场
       *[other] 主会场 + 分会场 { $branches } 个
    } · 单位 { $units } 家
meeting-unassigned = （{ $count } 家未分配会场，未计入应到）
branches = 分会场 { $count } 个
no-main-venue = 未定主会场
plan-basic = 基本情况
plan-time = 时间
plan-venues = 会场
plan-agenda = 议程
plan-rules = 签到规则
plan-kind = 会议类型
plan-kind-example = 如：全体会议、调度会、培训会
plan-host = 主办单位
plan-chair = 出席领导
plan-moderator = 主持人
plan-note = 会议说明
plan-starts = 开始时间
plan-ends = 结束时间
plan-zone-hint = 上面填写的都是这个时区的钟点
plan-venue-add = 添加会场
plan-venue-create = 新建会场
plan-venue-choose = 选择会场
plan-venue-needed = 请选择会场
plan-venue-remove = 移除此会场
plan-same-venue-twice = 同一会场出现了两次，请移除其中一个。
plan-save = 保存
plan-save-anyway = 仍然保存
plan-saved = 会议已保存
plan-saved-resumed = 已确定新时间，会议恢复筹备，请重新标记为已通知
plan-conflicts = 与 { $count } 项其他安排冲突
conflict-venue = 会场“{ $name }”：{ $time } 已用于“{ $title }”
conflict-chair = { $name }：{ $time } 已安排“{ $title }”
agenda-title = 事项
agenda-title-needed = 请填写事项
agenda-speaker = 发言人
agenda-minutes = 时长（分钟）
agenda-add = 添加事项
agenda-remove = 移除此事项
rule-opens = 签到提前开放
rule-late = 开始后多久算迟到
rule-early = 提前多久离开算早退
schedule-filter-venue = 按会场筛选
schedule-filter-kind = 按会议类型筛选
schedule-filter-clear = 清除筛选
schedule-view = 日程视图
view-month = 月
view-week = 周
view-day = 日
view-list = 列表
period = 会议的时间
period-all = 全部
period-coming = 未来
period-past = 过去
calendar-today = 今天
calendar-back = 上一页
calendar-on = 下一页
calendar-keys = T 今天 · ← → 翻页 · M 月 · W 周 · D 日 · L 列表 · N 新建
calendar-more = 还有 { $count } 场
calendar-nothing = 这段时间没有会议。点空白处新建会议。
day-off = 休
day-on = 班
day-holiday = 放假：{ $name }
day-workday = 调休上班：{ $name }
draft-from-notice = 从通知生成
moved = 已移动“{ $title }”
moved-many = 已移动“{ $title }”等 { $count } 场会议
moved-resumed = “{ $title }”已确定新时间，恢复筹备，请重新标记为已通知
move-undone = 已移回原来的时间
move-title = 移动会议
move-to = “{ $title }”移到 { $time }。
move = 移动
move-anyway = 仍然移动
scope = 适用范围
scope-this = 仅此次
scope-later = 此次及以后
scope-all = 系列中的全部会议
conflict-endpoint = 视频终端“{ $name }”：{ $time } 已用于“{ $title }”
conflict-unit = 单位“{ $name }”：{ $time } 要参加“{ $title }”
conflict-units = { $count } 家单位：{ $time } 要参加“{ $title }”（{ $names }）
conflict-see = 查看
start-from = 起草方式
start-from-nothing = 空白
start-from-template = 模板
start-from-meeting = 与上次相同
template = 模板
template-choose = 选择模板
templates-none = 还没有模板。可在会议的“…”菜单中选择“存为模板”。
templates-manage = 管理模板
template-remove = 删除
template-remove-named = 删除模板：{ $name }
template-remove-title = 删除模板“{ $name }”？
template-remove-explain = 已用它建立的会议不受影响。
template-removed = 已删除模板：{ $name }
earlier-meeting = 以往的会议
earlier-meeting-choose = 选择以往的会议，可搜索
reuse-replace-title = 替换已填的内容？
reuse-replace-explain = 会议安排将改为所选的模板或会议，已填的内容不再保留。
reuse-replace = 替换
reused-with-notes = 已填入，以下内容需要留意
reused-left-out = 已停用，未带入：{ $names }
reused-unseated = { $count } 家单位还没有会场，需要重新分配
units-all = 通讯录中全部单位（{ $count } 家）
units-by-groups = 按单位组
units-chosen = 指定单位
units-reused = 与所选会议或模板相同（{ $count } 家）
units-taking-part = { $count } 家单位参加
nobody-title = 还没有选择参会单位
nobody-explain = 可以先保存，以后在“会场分配”中添加参会单位。
nobody-save = 先保存
nobody-back = 返回选择
units-done = 完成（已选 { $count } 家）
deadline-day-before = 设为前一天 16:00
deadline-left-out = 所选会议或模板的回执截止按新时间已过，未带入，请另填。
deadline-over = 这个时间已过，各单位不能再自行报送。
clock-skipped = 当天没有 { $time }（夏令时调整），将按 { $taken } 计。
clock-twice = 当天 { $time } 出现两次（夏令时结束），将按较早的一次计。
venue-time = { $venue }（{ $zone }）当地时间：{ $time }
venue-time-here = 您所在时区：{ $time }
venue-as-main = { $name }（主会场）
rules-short = 提前 { $opens } 分钟签到，{ $late } 分钟后迟到，提前 { $early } 分钟早退
day-weekend = 这一天是周末
take-next-free = 改到 { $time }
take-venue = 换用 { $venue }
take-venue-for = 换用 { $venue }（容量 { $capacity } 人）
agenda-move = 移动第 { $number } 项
agenda-move-hint = 拖动，或按 ↑ ↓ 移动
agenda-total = 合计 { $minutes } 分钟
agenda-total-of = 合计 { $minutes } 分钟，会议共 { $length } 分钟
agenda-over = 超出 { $count } 分钟
agenda-open = { $count } 项未填时长
repeat = 重复
repeat-none = 不重复
repeat-workdays = 每个工作日（周一至周五）
repeat-daily = 每日
repeat-weekly = 每周
repeat-monthly = 每月
repeat-yearly = 每年
repeat-every = 间隔
repeat-unit =
    { $frequency ->
        [daily] { $count ->
           *[other] 天
        }
        [weekly] 周
        [monthly] 个月
       *[other] 年
    }
repeat-ends = 结束
repeat-by-count = 按次数
repeat-by-date = 按日期
repeat-count = 次数
repeat-until = 截止日期
repeat-days = 星期
repeat-days-as-start = 与开始时间同一天
repeat-monthly-by = 每月按
repeat-start-first = 请先填写开始时间。
repeat-leap-day = 2 月 29 日只在闰年才有：每 { $years } 年开一次。
repeat-long-months = 没有 { $day } 日的月份会跳过。
rule-workdays =
    { $n ->
        [1] 每个工作日（周一至周五）
       *[other] 每隔 { $n } 天（仅周一至周五）
    }
rule-daily =
    { $n ->
        [1] 每天
       *[other] 每 { $n } 天
    }
rule-weekly =
    { $n ->
        [1] 每周的{ $days }
       *[other] 每 { $n } 周的{ $days }
    }
rule-weekly-same =
    { $n ->
        [1] 每周同一天
       *[other] 每 { $n } 周同一天
    }
rule-monthly-date =
    { $n ->
        [1] 每月 { $date } 日
       *[other] 每 { $n } 个月的 { $date } 日
    }
rule-monthly-nth =
    { $n ->
        [1] 每月
       *[other] 每 { $n } 个月
    }{ $nth ->
        [-1] 最后一个{ $day }
       *[other] 第 { $nth } 个{ $day }
    }
rule-yearly =
    { $n ->
        [1] 每年同一天
       *[other] 每 { $n } 年同一天
    }
rule-count = { $every }，共 { $count } 次
rule-until = { $every }，至 { $date }
series-count = 共 { $count } 场
series-years-unknown = 尚无 { $years } 年放假安排，这些日期可能遇到节假日。公布后可在“设置”中补充。
series-saved = 已新建系列会议，共 { $count } 场
series-date = 日期（取消勾选即跳过）
series-day = 假日与调休
series-conflicts = 冲突
series-conflicts-count = { $count } 项
scope-edit-title = 保存到哪些会议？
merge-plan-title = 他人已修改了会议安排
merge-plan-explain = 在您填写期间，会议安排已被修改。您的内容没有丢失，核对后再保存。
merge-plan-taken = 他们改动、将一并保留的内容
merge-plan-theirs = 他们改为：{ $value }
merge-plan-yours = 您的：{ $value }
merge-plan-save = 合并并保存
merge-plan-back = 返回继续填写

## Meeting

back-to-schedule = 返回日程
tabs-label = 会议页面
tab-overview = 概况
tab-board = 会场分配
tab-links = 邀请
tab-replies = 回执
tab-day = 会议当天
tab-record = 出席记录
tab-history = 历史
deadline-open = 回执截止 { $time }（剩 { $left }）
deadline-past = 回执截止 { $time }
overview-people = 主办与主持
no-venues = 还没有会场。
no-agenda = 还没有议程。
step-add-venues = 添加会场
step-assign-units = 分配会场
step-set-time = 确定新时间
step-issue-links = 生成链接
step-announce = 标记为已通知
step-await-replies = 查看未回执 { $count } 家
step-start = 开始签到
step-close = 结束会议
step-export = 导出出席情况统计表
announce-title = 标记为已通知？
announce-explain = 标记后，会议进入“已通知”。程序不发送消息，请另行通知各单位。之后仍可修改会议。
start-title = 开始签到？
start-explain = 会议进入“进行中”，各会场可以签到。
close-title = 结束会议？
close-explain = 会议进入“已结束”，出席记录随即封存。需要时可说明原因后重新打开。
archive-title = 归档会议？
archive-explain = 归档后只能查看和导出。
archive = 归档
unarchive = 移出归档
unarchive-title = 移出归档？
unarchive-explain = 会议回到“已结束”，之后可以重新打开、作更正。
cancel-meeting = 取消会议
cancel-meeting-explain = 会议将标记为已取消，链接随之失效。请说明原因，原因记入历史。
reopen = 重新打开
reopen-explain = 会议重新打开，可以再作修改和更正。请说明原因，原因记入历史。
discard = 删除会议
discard-title = 删除这场会议？
discard-explain = “{ $title }”及其会场分配将被删除，不能恢复。
discard-series = 已通知、已开始或有签到记录的场次不会被删除。
discarded = 已删除 { $count } 场会议
rehearse = 会前演练
rehearse-run = 开始演练
rehearse-again = 再演练一次
rehearse-explain = 在一份副本上把会议从回执到签到完整走一遍，不影响真实数据，也不会发出任何消息。
rehearse-running = 正在演练……
rehearse-done = 演练完成，用时 { $seconds } 秒。
rehearse-requests = 请求数
rehearse-check-ins = 受理签到
rehearse-lost = 丢失签到
rehearse-p50 = 响应时间（中位）
rehearse-p99 = 响应时间（99%）
history-empty = 还没有操作记录。
postpone = 延期
postpone-explain = 会议暂停，时间另行确定。请说明原因，原因会显示给联络员并记入历史。
resume = 恢复筹备
resume-explain = 会议回到“筹备”，链接恢复使用。请先确认时间已改好。
postponed-because = 延期原因：{ $reason }
cancelled-because = 取消原因：{ $reason }
transition-meetings = 涉及 { $count } 场会议
effects-title = 将会发生
effects-warnings = 请先留意
effect-units-see-change = { $count } 名联络员打开链接时会看到新的状态
effect-tell-by-hand = { $count } 名联络员需要另行告知：{ $names }
effect-tell-of-links = 以下 { $count } 名联络员已有链接，请用电话、短信等方式告知：{ $names }
effect-links-pause = 链接暂停使用，打开时说明会议的状态和原因
effect-replies-open = 联络员可以报送参会人员
effect-check-in-opens = 可以开始签到
effect-check-in-ends = 签到随即结束
effect-record-sealed = 出席记录封存，{ $count } 名未到人员记为缺席
effect-record-reopened = 原有封存码失效，再次结束后重新封存
effect-units-without-venue = { $count } 家单位还没有会场：{ $names }
effect-units-without-contact = { $count } 家单位没有联络员：{ $names }
effect-replies-missing = { $count } 家单位还没有回执：{ $names }
effect-read-only = 之后只能查看和导出
effect-children-stay = { $count } 场转发的会议不会自动改变，需要另行告知：{ $names }
template-save = 存为模板
template-save-explain = 保存会场、议程、规则和参会单位，新建会议时可以选用。
template-name = 模板名称
template-name-needed = 请填写模板名称
template-name-taken = 已有同名模板，将被替换。
template-replace = 替换
template-saved = 已存为模板：{ $name }
reuse-meeting = 以此新建会议
series = 系列会议
series-this = { $time }（本次）
follow-ons = 续会
follow-on-first = 前一场会议
follow-on-add = 安排续会
follow-on-save = 安排
follow-on-title = { $title }续会
follow-on-added = 已安排续会：{ $title }
follow-on-venues = 继续使用的会场
reissue-meeting = 转发到分会场
reissue-explain = 分会场以自己的名义转发会议，另定会场和参会单位。本会议改时间时，转发的会议会收到提示。
reissue-title = { $title }（{ $branch }）
reissue-venues = 另设的会场
reissue-venues-hint = 所选分会场为主会场，这里的会场为其分会场。
reissue-save = 转发（{ $count } 家单位）
reissued = 已转发：{ $title }
parent-of = 转发自：
parent-cancelled = 上级会议“{ $title }”已取消
parent-postponed = 上级会议“{ $title }”已延期
parent-called-off-hint = 本会不会随之变动，请自行决定取消、延期或照常举行。
parent-postpone-too = 同样延期
parent-cancel-too = 同样取消
state-reason = 原因：{ $reason }
parent-moved = 上级会议“{ $title }”改了时间
parent-times = 上级会议：{ $theirs }。本会议：{ $ours }。
parent-take = 采用
parent-decline = 不采用
parent-taken = 已采用上级会议的时间
parent-declined = 保持原来的时间
children = 转发的会议（{ $count } 场）
children-venues = 会场 { $count } 个
children-other-time = 时间不同：{ $time }
attachments = 附件
attachment-add = 添加附件
attachment-add-to = 为“{ $name }”添加附件
attachment-file = “{ $name }”的附件
attachment-kinds = PDF、Office、WPS、OFD、PNG、JPG 或 TXT，每个不超过 8 MB
attachment-added = 已添加附件：{ $name }
attachment-remove = 删除附件
attachment-remove-named = 删除附件 { $name }
attachment-remove-title = 删除附件“{ $name }”？
attachment-remove-explain = 删除后不能恢复。
history-parts = （{ $parts }）
history-moved = 时间：{ $from } → { $to }

## Board

board-unassigned = 未分配
board-no-venue = 没有会场
board-all-placed = 各单位都已分配。
board-drop-here = 把单位拖到这里。
board-auto = 自动分配
board-search = 搜索单位
board-chosen = 已选 { $count } 家
board-clear = 取消选择
board-keys = 拖动或按 M 移动 · 空格选择 · Ctrl A 全选本列 · 回车编辑 · Delete 移回未分配
board-capacity = { $venue }的容量
board-card-menu = 操作：{ $unit }
board-edit =
    { $count ->
        [1] 编辑名额与身份
       *[other] 编辑 { $count } 家的名额与身份
    }
board-move-to =
    { $count ->
        [1] 移到
       *[other] 将 { $count } 家移到
    }
board-replied = 已回执 { $count } 人
card-places = { $count } 人
card-people-of = { $people }/{ $quota } 人
board-contact = 联络员：{ $name }
board-edit-unplaced = 先分配会场，再设名额与身份。
board-edit-many = 只有改动过的项目会用于所选单位，其余各自保持原样。
board-differs = 各不相同
board-why-not-editable = 会议已结束或取消，不能再改会场分配。
board-why-nothing = 请先选择单位。
board-why-unknown = 会场分配已有变化，请再试一次。
board-why-already = 单位已在该会场。
board-why-on-record = { $units } 已有签到记录，可以换会场，但不能移出。
board-hide-empty = 隐藏空会场
board-filter = 类别、上级单位
board-select-column = 全选本列
board-move-column = 全部移到…
board-move-chosen = 移到…
board-column-menu = 操作：{ $venue }
board-more-venues = 选择会场…
board-find-venue = 输入会场名称
board-more-columns = 右侧还有 { $count } 个会场
board-room-at = 可移到 { $venue }（余 { $free }）
board-room-choose = 先选择要移走的单位，再移到{ $venue }。
board-leave =
    { $count ->
        [1] 不参加本次会议
       *[other] { $count } 家不参加本次会议
    }
board-nobody = 还没有单位参加本次会议。
participants = 参会单位
participants-choose = 选择参会单位
participants-explain = 已有 { $taking } 家参会，通讯录中另有 { $others } 家未参会。勾选后加入“未分配”。
participants-all = 通讯录中的单位都已参会。
participants-add =
    { $count ->
        [0] 加入
       *[other] 加入 { $count } 家
    }
participants-leave = 所选 { $count } 家不参会
joined = 已加入 { $count } 家单位。
left = { $count } 家单位不再参加本次会议。
proposal-accept =
    { $count ->
        [0] 采纳
       *[other] 采纳 { $count } 家
    }
proposal-done = 已分配 { $count } 家单位。
proposal-none = 没有可以自动分配的单位。可在通讯录中填写默认会场，或手工拖动。
proposal-left = { $count } 家没有依据，留在“未分配”
proposal-over = 超员
proposal-default-venue = 默认会场：{ $detail }
proposal-parent = 随上级单位：{ $detail }
proposal-last-meeting = 与上次会议相同：{ $detail }
proposal-name = 名称相符：{ $detail }
proposal-capacity = 尚有余位：{ $detail }
print = 打印
print-totals = { $units } 家 · { $places } 人
print-people = 人数
print-venue-units = 合计 { $count } 家
print-capacity = 容量 { $capacity }
picker-all = 全选（{ $count } 家）
parent-unit = 上级单位
group = 单位组
group-any = 按单位组
group-with-count = { $name }（{ $count }）

## Links

links-search = 搜索单位、联络员
links-issue = 为 { $count } 名联络员生成链接
links-issued = 已生成 { $count } 条链接
links-copy-all = 复制全部邀请文字
links-copied-all = 已复制 { $count } 条邀请文字。每条含该单位专用链接，请分别发给各联络员，勿发到群里
links-empty = 还没有链接。生成后可复制、发送或显示二维码。
links-none-possible = 还没有可生成链接的单位。请先在“会场分配”中分配单位，并确认单位有联络员。
links-without-contact = { $count } 家单位没有联络员，不能生成链接：{ $units }
links-unreachable = 手机打不开这些链接：地址 { $address } 只在本机有效
links-unreachable-hint = 请点右上角的签到服务，打开“接受本网络签到”；外地单位还需在设置中填写公开地址。
links-unreachable-here = 手机打不开链接：链接的地址只在本机有效
links-unreachable-settings = 打开设置
link-state = 状态
link-copy = 复制链接：{ $unit }
link-copy-short = 复制链接
link-copied = 已复制链接：{ $unit }
link-show = 显示二维码：{ $unit }
link-show-short = 显示二维码
link-qr = { $unit }的链接二维码
link-words = 邀请文字
link-copy-words = 复制邀请文字
link-words-copied = 已复制邀请文字
link-revoke = 作废链接
link-revoke-title = 作废“{ $unit }”的链接？
link-revoke-explain = 现有链接立即失效，对方再打开时只会看到“页面不存在”。已提交的回执保留。
link-revoked-done = 链接已作废
link-reissue = 重新生成
link-reissue-title = 为“{ $unit }”重新生成链接？
link-reissue-explain = 旧链接立即失效，请把新链接发给联络员。
link-reissued-done = 已重新生成链接
mark-told = 标记为已人工通知
mark-told-title = 标记 { $count } 名联络员为已通知？
mark-told-explain = 用于链接已当面交给、打印寄出或另行发给对方的联络员。以后时间、地点有变，会提示再次通知。
mark-told-done = 已标记 { $count } 名联络员为已通知

## Replies

replies-search = 搜索单位、姓名
replies-filter = 按回执情况筛选
replies-named = 已报/名额
replies-asked-back = { $time } 已追问，未答复：{ $question }
replies-venue = 按会场筛选
replies-venue-any = 全部会场
replies-show-all = 显示全部
replies-to-board = 去分配会场
replies-export = 回执汇总表
receipt = 回执编号
rank-not-met = 未达职级要求
answered-late = 迟复
not-answered = 未答
standing-of-unit = 随单位
standing-of-unit-named = 随单位（{ $standing }）
rank-warning = 未达职级要求：{ $rank }
unanswered-warning = { $count } 个必答问题未答：{ $questions }
questions = 回执问题
question-required-of-units = 单位自行回执时必答
questions-counted = 回执问题 { $count }
questions-explain = 随回执一起问各单位，联络员在手机上作答。最多 20 个。
questions-answered = 已有 { $count } 家单位回执，其答案保留。删去的问题不再显示；新增的必答问题，请用“追问”让它们补答。
questions-none = 还没有问题。可从常用问题开始。
questions-often = 常用：
questions-full = 已有 20 个问题
questions-saved =
    { $count ->
        [0] 已取消全部回执问题
       *[other] 已保存 { $count } 个回执问题
    }
question-add = 添加问题
question-move = 移动第 { $number } 个问题
question-remove = 删去第 { $number } 个问题
question-wording = 第 { $number } 个问题
question-wording-hint = 要问的内容
question-twice = 与第 { $number } 个问题相同，请改写或删去
question-kind = 第 { $number } 个问题的答法
question-text = 文字
question-choice = 单选
question-number = 数字
question-required = 必答
question-required-named = 第 { $number } 个问题必答
question-choices = 第 { $number } 个问题的选项
question-choices-hint = 选项，每行一个
choices-needed = 请填写 2 至 { $limit } 个不同的选项，每行一个
suggest-parking = 停车
suggest-parking-words = 车牌号（需要停车的请填写）
suggest-microphone = 话筒
suggest-microphone-words = 需要话筒
suggest-needed = 需要
suggest-not-needed = 不需要
suggest-company = 随行人数
suggest-company-words = 随行人数（含驾驶员）
forms = 回执表
forms-export = 下载全部单位的回执表
forms-export-one = 下载回执表
forms-import = 导入回执表
forms-import-files = 导入填好的回执表
forms-explain = 选择或拖入各单位填好的回执表。先显示每份会带来什么变化，核对后再导入。
forms-drop-area = 拖放回执表
forms-drop = 把文件或整个文件夹拖到这里
forms-limits = 一次最多 { $limit } 份，每份不超过 2 MB
forms-no-forms = 其中没有回执表。请选择填好的 XLSX、XLS、ODS 或 CSV 文件。
forms-too-many = 一次最多导入 { $limit } 份回执表，请分批选择。
forms-choose-files = 选择文件
forms-choose-folder = 选择文件夹
forms-files = 回执表文件
forms-folder = 回执表文件夹
forms-reading = 正在读取 { $done }/{ $total }
forms-filter = 按结果筛选
forms-left = 另有 { $count } 个文件不是表格，未读取。
forms-outdated = “已过时”的单位在回执表生成之后另有回执。默认不导入，勾选后以表中内容为准。
forms-file = 文件
forms-outcome = 结果
forms-people = 人员与问题
forms-choose = 导入 { $file }
forms-choose-all = 全选回执表
forms-on-leave = { $name }（请假）
forms-replaced = { $name }（{ $substitute }代会）
forms-none-left = 没有这类文件
forms-others = 换一批文件
forms-take = 导入 { $count } 份
forms-take-rest = 继续导入其余 { $count } 份
forms-taking = 正在导入 { $done }/{ $total }
forms-nothing = 没有可导入的回执表
forms-done = 已导入 { $count } 家单位的回执
forms-refused = { $count } 份未能导入，原因如下
forms-see = 查看回执
forms-again = 再导入一批
form-new = 新回执
form-changed = 有改动
form-same = 无变化
form-outdated = 已过时
form-twice = 同单位另有一份
form-refused = 不能导入
leave-note-attach = 附请假条
leave-note-replace = 换一份
leave-note-remove = 移除 { $name }
leave-note-kept = 已附：{ $name }
leave-note-file = 第 { $number } 人的请假条（图片或 PDF）
leave-note = 请假条
replies-empty = 还没有分配单位。分配会场后，这里显示各单位的回执。
replies-none-found = 没有符合条件的单位。
reply-state = 回执
reply-enter = 代录回执
reply-change = 修改
reply-enter-for = 代录回执：{ $unit }
reply-change-for = 修改回执：{ $unit }
reply-enter-title = 代录回执：{ $unit }
reply-terms = 名额 { $quota } 人，要求职级：{ $rank }，参会身份：{ $standing }。不填姓名的行不计入。
reply-add-person = 添加人员
over-quota-by = 超出名额 { $count } 人
reply-saved = 已保存回执：{ $unit }
reply-take-newest = 载入最新内容
person-number = 第 { $number } 人
person-remove = 移除第 { $number } 人
substitute-name = 代会人姓名
substitute-title = 代会人职务
substitute-phone = 代会人手机
substitute-needed = 请填写代会人姓名
requests-title = { $count } 项请假、代会待批准
choose-all-pending = 全选待批准
choose-person = 选择 { $name }
request-note = 附言（可不填）
approve-key = 批准（A）
refuse-key = 不批准（R）
approve-for = 批准 { $name }
refuse-for = 不批准 { $name }
changes-title = { $count } 家单位申请变更
change-asked-by = { $who } { $time } 提出
change-outdated = 提出申请之后，该单位的回执又有改动。下面与现在的回执对照。
change-moved = 回执或申请刚有变动，尚未处理。下面已是最新内容，请核对后再决定。
change-none = 与现在的回执相同。
change-added = 新增
change-removed = 移除
change-changed = 修改
change-approve = 批准变更
change-approve-for = 批准变更：{ $unit }
change-refuse-for = 不批准变更：{ $unit }
change-note-for = 给{ $unit }的附言
change-approves-all = 批准后，其中的请假、代会一并生效。
change-approved = 已批准{ $unit }的变更
change-refused = 未批准{ $unit }的变更
leave-note-open = 查看请假条：{ $name }
leave-note-save = 保存到文件
leave-note-picture = 请假条：{ $name }
approve = 批准
approve-chosen = 批准所选 { $count } 项
approve-title = 批准 { $count } 项请假、代会？
approved-done =
    { $count ->
        [1] 已批准{ $name }的申请
       *[other] 已批准 { $count } 项
    }
refuse = 不批准
refuse-chosen = 不批准所选 { $count } 项
refused-done =
    { $count ->
        [1] 未批准{ $name }的申请
       *[other] { $count } 项未批准
    }
reopened-done = 已撤销决定，{ $count } 项重新待批准
person-of-unit = { $name }（{ $unit }）
people-among-others = { $names }等 { $count } 人
refuse-title = 不批准
refuse-explain = 本人仍按应到计算。附言会显示给所在单位的联络员。
refuse-note = 附言

## The day

day-venues = 各会场
day-complete = 到齐
venue-missing = 未到 { $count }
venue-absent = 缺席 { $count }
day-curve = 到达曲线
day-curve-words = { $from } 至 { $to } 的到达曲线，目前实到 { $present } 人
day-start-at = { $time } 开始
day-search = 搜索姓名、单位、电话
day-filter-state = 按状态筛选
day-only-missing = 只看未到
day-empty = 还没有参会人员。各单位回执后在此显示。
day-none-found = 没有符合条件的人员。
day-latest = 最近到达
arrived-at = 到达
check-in = 签到
check-in-person = 为 { $name } 签到
check-in-again = 返场
check-in-again-person = 登记 { $name } 返场
check-out = 签退
check-out-person = 为 { $name } 签退
undo-check-in-person = 撤销 { $name } 的签到记录
undo-check-in-title = 撤销 { $name } 的签到记录
undo-check-in-explain = 此人的签到、签退和更正一并撤销；原记录仍然保留，注明已撤销。
day-until-start = 距开始 { $left }
day-since-start = 已开始 { $left }
day-ended = 会议已结束
day-only-heads = 只看主要负责人
day-shown-of = 已显示 { $shown } 人，共 { $found } 人
day-shown-most = 请用筛选缩小范围
day-show-more = 显示更多
day-units-most = 只列出前 { $count } 家单位；选择一个会场可查看其余单位。
day-venue-search = 搜索会场
day-venues-shown = 显示 { $shown } 个，共 { $count } 个会场：故障和未到齐的在前
day-venues-none = 没有符合条件的会场。
roll-call = 点名
move-person = 调整会场
move-person-of = 为 { $name } 调整会场
move-person-title = 为 { $name } 调整会场
move-person-explain = 目前在{ $venue }。只调整此人，本单位其他人员不变。
move-person-to = 调整到
move-person-own = 本单位所在会场
move-person-done = { $name } 已调整到{ $venue }

## Flags

flags = 签到异常
flags-open = 签到异常，待处理 { $count } 项
flags-none = 没有待处理的签到异常。
flags-explain = 核实后选择是否计入出席。处理结果记入历史。
flags-settled = 已处理 { $count } 项
flags-more = 还有 { $count } 项，处理后依次显示。
flags-choose-all = 全选
flags-accept-chosen = 计入所选（{ $count }）
flags-reject-chosen = 不计入所选（{ $count }）
flags-accept-title = 计入这 { $count } 项？
flags-accept-explain = 签到按到场计入，临时参会一并批准。
flags-accepted = 已计入 { $count } 项
flags-rejected = 已处理 { $count } 项，不计入出席
flags-reject-title = { $count ->
        [1] 不计入{ $name }的签到
       *[other] 不计入 { $count } 项签到
    }
flags-reject-explain = 相应的签到撤回，临时参会不予批准。原记录仍然保留，注明已撤销。
flag-open = 待处理
flag-counted = 已计入
flag-not-counted = 不计入
flag-note = 说明：{ $note }
flag-choose = 选择：{ $kind }，{ $name }
flag-do = { $action }：{ $name }
flag-accept = 计入
flag-reject = 撤回签到
flag-reject-all = 全部撤回
flag-leave-out = 不计入
flag-approve = 批准参会
flag-refuse = 不批准
flag-stale-code = 签到码过期
flag-stale-code-what = 签到码已过期，{ $used } 使用；没有记录签到。
flag-stale-code-shown = 签到码 { $shown } 在大屏上显示，{ $used } 才使用，可能是转发的照片；没有记录签到。
flag-one-device = 一机多签
flag-one-device-what = 同一台设备为 { $count } 人签到：{ $names }。请核实是否代签。
flag-two-venues = 两处签到
flag-two-venues-what = 此人已在别处签到，又在{ $venue }签到。
flag-twice = 重复签到
flag-twice-what = 两个签到台或设备都为此人签到，按先到的一次计算。
flag-clock-wrong = 时钟不准
flag-clock-wrong-what = 签到台的时钟偏差 { $count } 分钟，时间已自动校正。
flag-walk-in = 临时参会
flag-walk-in-what = 不在参会名单中，现场登记参会，等待批准。
flag-room-and-online = 会场与线上重复
flag-room-and-online-what = { $time } 此人已在{ $venue }签到，同时又从别处线上入会。请核实在哪一处。
flag-reject-online = 撤回线上记录
flag-after-close = 封存后到达
flag-after-close-what = 出席记录封存后才收到的签到。

## Roll call

key-space = 空格
roll-call-no-branches = 本会议没有分会场，不需要点名。
roll-call-progress = 第 { $number } / { $of } 个
roll-call-round = 第 { $round } 轮：再次点名未应答和有故障的分会场
roll-call-script = “{ $venue }，听到请回答。”
roll-call-timer = 本次呼叫用时
roll-call-headcount = 报告人数
roll-call-checked-in = 已签到 { $present } / 应到 { $expected }
roll-call-apart = 与已签到相差 { $count } 人
roll-call-note-hint = 如：声音时断时续，正在更换线路
roll-call-undo = 撤回{ $venue }的应答
roll-call-show-result = 查看目前结果
roll-call-go-on = 继续点名
roll-call-called = 已点名
roll-call-called-count = 已点名 { $count } 个
roll-call-waiting = 待点名
roll-call-waiting-count = 待点名 { $count } 个
roll-call-jump = 接着呼叫…
roll-call-next = 接着呼叫{ $venue }
roll-call-complete = 点名完成，各分会场均已应答
roll-call-result-title = 点名结果
roll-call-nobody = 还没有点名。
roll-call-copy = 复制结果，报主持人
roll-call-copied = 已复制点名结果
roll-call-heads = { $count } 人
roll-call-digits = 直接按数字键

## Ways to arrive, links of venues

arrivals = 签到方式与会场链接
venue-links = 会场链接
venue-links-issue = 生成 { $count } 条会场链接
venue-links-issued = 已生成 { $count } 条会场链接
venue-link-none = 未生成
venue-link-screen = 大屏
venue-link-screen-for = 在会场大屏打开：显示人数和不断更换的签到码。
venue-link-desk = 签到台
venue-link-desk-for = 在门口的电脑或平板打开：按姓名、单位或参会码签到，断网也能用。
venue-link-coordinator = 负责人
venue-link-coordinator-for = 发给分会场负责人：填写联调情况，查看现场通知。
venue-link-title = { $venue } · { $kind }
venue-link-copy = 复制{ $venue }的{ $kind }链接
venue-link-copied = 已复制{ $venue }的{ $kind }链接
venue-link-show = 显示{ $venue }的{ $kind }二维码
venue-link-qr = { $venue }的{ $kind }二维码
venue-link-open = 在新窗口打开{ $venue }的{ $kind }
venue-link-open-short = 在新窗口打开
venue-link-more = { $venue }{ $kind }链接的更多操作
venue-link-seen = { $time } 用过
venue-link-unseen = 还没有用过
venue-link-revoke-title = 作废{ $venue }的{ $kind }链接？
venue-link-revoke-explain = 正在使用此链接的设备立即失效，已记录的签到保留。
venue-link-reissue-title = 为{ $venue }重新生成{ $kind }链接？
venue-link-reissue-explain = 旧链接立即失效，请在设备上打开新链接。
arrival-policy = 签到方式
arrival-scope = 适用范围
arrival-all-venues = 全部会场
arrival-own-name = { $name }（单独设置）
arrival-own-venues = 单独设置的会场：
arrival-follows = 与全部会场相同
arrival-saved = 已保存：{ $name }的签到方式
arrival-ways = 开放的签到方式（主办方随时可以手工签到）
arrival-way-idle = 已允许只用链接，不必再扫码
arrival-no-way = 没有开放任何方式，只能由主办方手工签到。
way-link = 联络员链接
way-link-explain = 联络员在手机上为本单位人员签到，在哪里都可以
way-link-and-code = 联络员链接＋会场码
way-link-and-code-explain = 先扫大屏上的签到码，人必须在会场
way-code-and-phone = 会场码＋手机号
way-code-and-phone-explain = 扫大屏上的签到码，填报名时的手机号，不需要链接
way-desk = 签到台
way-desk-explain = 门口的工作人员按姓名、单位或参会码签到
arrival-signature = 手写签名
arrival-signature-off = 不需要
arrival-signature-optional = 可签可不签
arrival-signature-required = 必须签名
arrival-moves = 允许改会场
arrival-moves-hint = 在别的会场扫码时，可以改到该会场
arrival-masked = 大屏隐去姓名
arrival-masked-hint = 最近签到只显示姓，如“林**”

## Announcements and moving a venue's people

announce = 现场通知
announce-count = 现场通知（{ $count }）
announce-here = 通知本会场
announce-to = 通知范围
announce-words = 通知内容
announce-where = 立即显示在手机页面、会场大屏和负责人页面上，直到撤下。
announce-send = 同时给联络员发消息（按各自上次能收到的渠道）
announce-do = 发布
announce-done = 已发布现场通知。
announce-standing = 正在显示
announce-none = 没有正在显示的通知。
announce-end = 撤下
announce-end-of = 撤下：{ $words }
announce-end-title = 撤下这条通知？
told-queued = 发送 { $queued } 条消息。
told-unreached = 发送 { $queued } 条消息；{ $unreached } 位联络员没有可用的渠道，请打电话。
move-venue = 转移会场人员
move-venue-title = 将{ $venue }的人员转移到其他会场
move-venue-explain = { $venue }的 { $count } 人及其单位改到另一个会场，座位和统计随之调整。
move-venue-needed = 请选择会场
move-venue-words-label = 在原会场显示的通知
move-venue-words = { $from }线路故障，请前往{ $to }参会。
move-venue-words-hint = 显示在原会场的大屏和手机页面上；留空则不显示。
move-venue-send = 立即给有关联络员发消息
move-venue-do = 转移
move-venue-done = 已将{ $from }的 { $units } 家单位转移到{ $to }。

## Line-up tests

none-mark = —
readiness = 分会场联调
readiness-line = 线路
readiness-picture = 图像
readiness-sound = 声音
readiness-camera = 摄像
readiness-microphones = 话筒
readiness-room = 会场
readiness-on-duty = 值守
readiness-good = 正常
readiness-trouble = 有问题
readiness-unchecked = 未测
readiness-operator = 值守人员
readiness-note = 问题及处理
readiness-photo = 会场照片
readiness-photo-choose = 选择照片
readiness-photo-open = 查看照片：{ $name }
readiness-photo-of = 会场照片：{ $name }
readiness-history = 联调记录
readiness-troubled = 有问题：{ $items }
readiness-open-items = 未测：{ $items }
readiness-by = { $actor }填写
readiness-by-call = { $actor }测试通话后填写
readiness-log = 登记联调
readiness-log-of = 登记联调：{ $venue }
readiness-logged = 已登记{ $venue }的联调情况
readiness-all-good = 全部正常

## Projector

projector = 投影
projector-leave = 退出投影（Esc）
projector-rest = 另有 { $count } 个会场未列出

## Notices

settings-notices = 通知
desktop-notices = 桌面通知
desktop-notices-explain = 会议当天，分会场出现故障、该点名、全部到齐时，在桌面上提示，没有声音。
desktop-notices-impossible = 此环境不支持桌面通知；程序内仍会提示。
desktop-notices-refused = 系统没有允许桌面通知。请在浏览器或系统设置中允许后再打开。
notice-open-day = 查看
notice-open-roll-call = 开始点名
notice-red = { $venue }有故障
notice-roll-call = 该点名了
notice-roll-call-words = { $title }，{ $time } 开始。
notice-complete = 各会场均已到齐，可以报主持人
notice-complete-words = 应到 { $expected }、请假 { $leave }、实到 { $present }

## Record

record-view = 查看方式
record-by-person = 按人员
record-by-unit = 按单位
record-by-venue = 按会场
record-title = 出席明细
flags-see = 查看
event-device = 设备 { $mark }
event-recorded-at = { $time } 入库
event-clock-fast = 设备时钟快 { $minutes } 分钟，已校正
event-clock-slow = 设备时钟慢 { $minutes } 分钟，已校正
record-empty = 还没有出席记录。
arrived-and-left = 签到–签退
late-by = 迟到 { $count } 分钟
early-by = 早退 { $count } 分钟
correct = 更正
correct-person = 更正 { $name } 的记录
correct-title = 更正 { $name } 的出席记录
correct-explain = 更正会连同原因追加到记录中，原有记录不会删除。
correct-to = 更正为
corrected = 已更正 { $name } 的记录
events-empty = 没有签到、签退或更正。
event-check-in = 签到
event-check-out = 签退
event-correction = 更正
event-corrected-to = 更正为“{ $status }”
event-undo = 撤销
event-undone = 已撤销
sheet-sign-in = 签到表
sheet-attendance = 出席情况统计表
sheet-saved-as = 已保存：{ $path }
sheet-export-named = 导出：{ $name }
sheet-export = 导出
sheet-format = 格式
sheet-blank = 签到表式样
sheet-filled = 已签到情况
sheet-to-sign = 空白（现场手签）
sheet-by-venue = 每个会场单独一张
sheet-columns = 列
sheet-columns-usual = 恢复默认
sheet-column-up = 上移：{ $name }
sheet-column-down = 下移：{ $name }
export-full-phones = 含完整手机号
seal = 封存码
sealed-at = 记录已于 { $time } 封存
seal-explain = 导出的表格印有同一封存码，可与本记录核对。

## Directory

directory-units = 单位
directory-venues = 会场
directory-people = 人员
directory-groups = 单位组
directory-import = 导入导出
new-unit = 新建单位
new-venue = 新建会场
units-search = 搜索名称、拼音首字母、联络员
show-archived = 显示已停用
units-empty = 还没有单位。可以导入名册，也可以逐个新建。
units-none-found = 没有找到“{ $search }”。
units-none-left = 没有符合筛选条件的单位。
units-lacking = 缺少联系信息
no-address = 没有电话和邮箱
people-count = 人员
select-all = 全选
select-unit = 选择 { $unit }
fold-unit = 收起 { $unit }
unfold-unit = 展开 { $unit }
move-up = 上移
move-down = 下移
move-in = 降一级
move-out = 升一级
unit-moved = 已移动“{ $unit }”
unit-own-descendant = 不能移到自己的下级单位里。
unit-add-below = 新建下级单位
units-archive-title = 停用所选 { $count } 家单位？
units-archived = 已停用 { $count } 家单位。
units-archiving = 正在停用 { $done }/{ $total }
units-edit = 批量修改
units-edit-title = 修改所选 { $count } 家单位
units-edit-explain = 勾选要修改的项目，未勾选的保持不变。
units-saving = 正在保存 { $done }/{ $total }
units-edited = 已修改 { $count } 家单位
units-edit-undone = 已恢复 { $count } 家单位
units-merge = 合并重复单位
merge-explain = 保留“{ $keep }”，并入“{ $merge }”。并入后“{ $merge }”成为别名，不再单独列出。此操作不能撤销。
merge-swap = 换成保留另一家
merge-run = 合并
merge-aliases = 合并后的别名
merge-contacts = 移入的联络员
merge-people = 移入的人员
merge-children = 移入的下级单位
merge-meetings = 由保留单位接替的会议
merge-both = 两家都参加、只留一个名额的会议
merge-closed = 已结束的会议
merge-closed-number = { $count } 场保留原单位名称
merge-blocked = 两家在这些会议中都已回执或有签到记录，暂时不能合并：{ $meetings }
merge-done = 已将“{ $merge }”并入“{ $keep }”。
venues-empty = 还没有会场。点“新建会场”添加。
unit-name = 单位名称
short-name = 简称
short-name-hint = 用于会场分配的卡片
category = 类别
category-hint = 如：市直部门、县（区）政府
default-venue = 默认会场
default-venue-hint = 自动分配时使用，可填会场名称或“主会场”
aliases = 别名
aliases-hint = 通知或名册中的其他叫法，输入后按回车
parent-unit-hint = 如：县政府是县教育局的上级
parent-unit-none = 没有上级
contacts = 联络员
people-hint = 可能参会的领导和同志。
people-search = 搜索姓名、单位、职务
people-empty = 还没有人员。在单位中添加可能参会的人员。
person-name = 人员 { $number } 姓名
person-name-needed = 请填写姓名
person-rank = 职级
person-rank-principal = 主要负责人
person-rank-deputy = 分管负责人
person-rank-other = 其他
person-rank-choose = 请选择
person-rank-needed = 请选择职级
unit-person-remove = 移除人员 { $number }
unit-person-add = 添加人员
unsaved-title = 放弃未保存的修改？
unsaved-explain = 所填内容还没有保存，离开后将丢失。
unsaved-leave = 放弃修改
unsaved-stay = 继续填写
no-contact = 没有联络员
contacts-more = 另有 { $count } 人
contact-number = 联络员 { $number }
contact-first = 首位联络员
contact-make-first = 设为首位
contact-make-first-number = 把联络员 { $number } 设为首位
contact-remove = 移除联络员 { $number }
contact-name-needed = 请填写姓名，或移除此联络员
contacts-hint = 有事先找首位联络员。移除的联络员保存后停用，其链接随之失效。
contact-add = 添加联络员
unit-saved = 已保存：{ $unit }
unit-archive = 停用
unit-archive-title = 停用“{ $unit }”？
unit-archive-explain = 停用后不再出现在新的会议中，过去的记录不变。随时可以恢复。
unit-archived = 已停用：{ $unit }
unit-restore = 恢复
unit-restored = 已恢复：{ $unit }
venue-name = 会场名称
venue-name-needed = 请填写会场名称
venue-site = 地点
venue-room = 房间
venue-saved = 已保存：{ $venue }
venues-search = 搜索会场、地点、负责人
venue-video = 视频会议
venue-platform = 平台
venue-room-number = 会议号
venue-endpoint = 终端地址
venue-endpoint-hint = SIP 或 H.323 地址
venue-equipment = 设备
venue-equipment-hint = 如：摄像机 2 台、鹅颈话筒 6 支
no-coordinator = 没有负责人
venue-archive-explain = 停用后不能再用于新的会议，已安排的会议不变。随时可以恢复。
groups-empty = 还没有单位组。把常一起参会的单位建成一组，邀请时可一次选中。
group-new = 新建单位组
group-name = 组名
group-name-needed = 请填写组名
group-members = 成员单位
group-saved = 已保存：{ $group }
group-add-to = 加入单位组
group-added = 已加入“{ $group }”：{ $count } 家
group-remove = 删除
group-remove-named = 删除 { $group }
group-remove-title = 删除单位组“{ $group }”？
group-remove-explain = 只删除这个组，其中的单位不受影响。
group-removed = 已删除：{ $group }
capacity-hint = 不清楚可不填

## Import

roster-drop = 把名册文件拖到这里，或点此选择
roster-kinds = XLSX、XLS、ODS 或 CSV，不超过 5 MB
roster-columns-hint = 首行为表头，如：序号、单位、简称、类别、联络员、职务、手机、邮箱、会场
roster-file = 名册文件
roster-reading = 正在读取 { $name }……
roster-mapping = 列的对应关系
roster-mapping-explain = 请核对每一列的含义，认错的可在下拉框中改正，预览随即更新。
roster-column-number = 第 { $number } 列
roster-take-for = “{ $header }”列作为
roster-left-out = 不导入
roster-rows = 逐行结果
roster-new-counts = 新单位 { $units } 家，新联络员 { $contacts } 名
roster-new-venues = 将新建 { $count } 个会场：{ $venues }
roster-put-away = 名册中已没有 { $count } 名联络员，导入后停用，其链接随之失效
roster-ignored = 忽略 { $count } 行
roster-ignored-row = 第 { $row } 行：{ $text }
roster-filter = 按结果筛选
roster-row = 行
roster-fate = 结果
roster-none-of-these = 没有这类行
roster-noted = 有提示 { $count }
roster-problems-skipped = 有问题的 { $count } 行不会导入
roster-other-file = 换一个文件
roster-import = 导入（新增 { $added } 行，更新 { $changed } 行）
roster-import-new = 导入（新增 { $count } 行）
roster-import-changes = 更新 { $count } 行
roster-only-put-away = 停用 { $count } 名联络员
roster-nothing-to-do = 没有可导入的内容
roster-done = 已导入：新单位 { $units } 家，新联络员 { $contacts } 名
roster-done-changes = 已导入：更新 { $count } 行
roster-done-file = { $file }：新增 { $added } 行，更新 { $changed } 行，{ $same } 行无变化，{ $problems } 行有问题未导入。
roster-notes = 未导入和有提示的 { $count } 行
roster-notes-copy = 复制
roster-notes-copied = 已复制清单
roster-notes-save = 下载 CSV
roster-notes-file = { $file }（导入提示）.csv
roster-note = 说明
roster-kept-aside = 未导入
roster-taken-in = 已导入，不含有误的内容
roster-see = 查看单位
roster-another = 再导入一个文件
roster-undo = 撤销此次导入
roster-undo-named = 撤销导入 { $file }
roster-undo-title = 撤销导入“{ $file }”？
roster-undo-explain = 新增的单位和联络员将移除，改动的恢复原样；导入后又改过的保持不变。
roster-undone = 已撤销导入，恢复 { $count } 项。
roster-kept = 导入后又改过的 { $count } 项保持不变：{ $names }
roster-past = 以往的导入
roster-past-counts = 新增 { $added } 行，更新 { $changed } 行
roster-undone-already = 已撤销

# 平台报告
import-report = 导入平台报告
report-back = 返回出席记录
report-file = 平台报告文件
report-drop = 把平台导出的参会报告拖到这里，或点此选择
report-platforms = 腾讯会议、Teams、Zoom、飞书、Google Meet、BigBlueButton，或任何有姓名一列的表格
report-kinds = XLSX、XLS、ODS、CSV 或 TSV，不超过 8 MB
report-platform = 平台
report-recognised = 自动识别：{ $platform }
report-found = 登录名 { $count } 个
report-other-time = 报告中的时间从 { $when } 起，与本次会议不在同一天，请核对是否选对了文件。
report-ask-date-order = 报告中的日期，月在前还是日在前？
report-row = 第 { $row } 行：{ $text }
report-month-first = 月在前（11/26/25）
report-day-first = 日在前（26/11/25）
report-likely-order = 突出显示的一种与会议日期相符
report-ask-columns = 认不出哪一列是姓名，请在下面选择“姓名”以及入会、离会时间各列
report-answer-first = 请先回答上面的问题
report-problems = 未计入和有提示的 { $count } 行
report-logins = 逐个核对
report-filter = 按把握筛选
report-login = 登录名
report-part-of = 同一登录：{ $login }
report-there = 在会
report-no-times = 没有时间
report-minutes = { $count } 分钟
report-times = 入会 { $count } 次
report-match = 匹配
report-taken-for = 计入
report-who = “{ $login }”是谁
report-maybe = 可能是 { $name }
report-nobody = 不计入，可搜索姓名、单位、拼音
report-leave-out = 不计入
report-whole-room = { $name }（整个会场）
report-take = 采用
report-take-named = “{ $login }”采用建议的人
report-take-likely = 采用全部 { $count } 个可能的匹配
report-contradiction = { $time } 既在会场又在线上，导入后列入签到异常
report-already = 此前已导入
report-arrived = 已有签到记录 { $time }
report-none-of-these = 没有这类登录名
report-import = 导入（{ $count } 人计为线上到会）
report-done = 已导入，{ $count } 人记为线上到会
report-done-separator = {" "}·{" "}
report-done-already = 此前已导入 { $count } 人
report-done-rooms = 会场登录 { $count } 个
report-done-left-out = 未计入 { $count } 个
report-done-remembered = 记住 { $count } 个登录名，供下次匹配
report-done-contradictions = { $count } 人既在会场又在线上，请核实
report-see = 查看出席记录
report-see-oddities = 去处理签到异常
report-past = 已导入的报告
report-past-count = { $count } 人
report-undo-explain = 这次导入的线上记录全部撤回，原记录仍然保留，注明已撤销。记住的登录名不变。
report-undone = 已撤回 { $count } 人的线上记录
report-field-name = 姓名
report-field-first-name = 名
report-field-last-name = 姓
report-field-join = 入会时间
report-field-leave = 离会时间
report-field-duration = 时长
report-field-role = 角色
report-field-action = 动作（入会、离会）
report-field-at = 动作时间
report-field-attended = 是否出席
match-sure = 确定
match-likely = 可能
match-unknown = 未知
match-remembered = 以前选定过
match-exact = 姓名一致
match-unit-and-name = 单位和姓名一致
match-nickname = 含有姓名
match-part = 姓名在一串文字中
match-mail = 邮箱一致
match-other-unit = 姓名一致，写的是别的单位
match-pinyin = 拼音一致
match-same-sound = 同音
match-near = 姓名相近
match-only-of-unit = 该单位只报了这一人
match-room = 会场名称
match-several = 有同名的人，请选择
match-other-time = 不在会议时间内，不计入
match-nobody = 名单中没有相近的人
report-platform-teams = Microsoft Teams
report-platform-zoom = Zoom
report-platform-tencent = 腾讯会议
report-platform-meet = Google Meet
report-platform-big-blue-button = BigBlueButton
report-platform-feishu = 飞书
report-platform-table = 一般表格
report-problem-name-missing = 没有姓名
report-problem-name-too-long = 姓名过长：{ $value }……
report-problem-bad-time = 读不懂的时间“{ $value }”
report-problem-no-join-time = 没有入会时间
report-problem-no-leave-time = 没有离会时间，按会议结束计
report-problem-left-before-joining = 离会早于入会
report-problem-cut-short = 文件在此行中断
report-problem-nobody-there = 报告中没有人
export-roster = 导出名册

## Settings

settings-office = 主办方
settings-look = 显示
settings-service = 签到服务
settings-about = 关于
settings-saved = 设置已保存
office-name = 单位名称
office-name-hint = 印在表格上；不填则用会议的主办单位
office-contact = 联系方式
office-contact-hint = 联络员有疑问时找谁；显示在手机页面和邀请函上
office-contact-example = 例如：办公室 19900000001
public-url = 公开地址
public-url-hint = 外地单位打开链接用的网址；留空则使用本机或本网络的地址
public-url-wrong = 请填写以 http:// 或 https:// 开头的网址
version = 版本
data-folder = 数据文件夹
copy-data-folder = 复制数据文件夹路径
copied-data-folder = 已复制路径
settings-calendar = 节假日
calendar-years = 已有节假日的年份：{ $years }。
calendar-none = 还没有节假日数据。
calendar-next = { $year } 年的放假安排公布后，可在此导入。
calendar-explain = 每行一天，依次为日期、类型、名称，用英文逗号分隔；类型填 holiday（放假）或 workday（调休上班）。导入会替换这些年份的数据。
calendar-text = 节假日数据
calendar-import = 导入
calendar-choose = 选择文件
calendar-file = 节假日文件
calendar-imported = 已导入 { $years } 年的节假日，共 { $count } 天

## Failures: what happened, to which thing, what to do

failure-not-signed-in = 尚未登录或登录已失效，请重新登录。
failure-wrong-key = 密钥不正确、已经用过或已过期。请使用程序启动时显示的新密钥；重新启动程序会显示一个新的密钥。
failure-forbidden = 您没有权限进行此操作，请联系主办方。
failure-unknown-command = 程序不认识此操作，页面可能是旧版本，请刷新后再试。
failure-not-found =
    没有找到该{ $thing ->
        [meeting] 会议
        [unit] 单位
        [venue] 会场
        [meeting_venue] 会场
        [contact] 联络员
        [invitation] 链接
        [attendee] 参会人员
        [assignment] 会场分配
        [request] 申请
        [flag] 签到异常
        [link] 链接
        [file] 文件
       *[other] { $thing }
    }，可能已被删除，请刷新后再试。
failure-invalid-input = 提交的内容有误：{ $detail }。请修改后再试。
failure-too-large = 内容过大，上限为 { $limit }。请减少内容后再试。
failure-invalid-name = 姓名“{ $value }”不正确，请填写真实姓名。
failure-invalid-phone = 电话“{ $value }”不正确，请核对号码。
failure-invalid-mail = 邮箱“{ $value }”不正确，请核对。
failure-invalid-quota = 名额“{ $value }”不正确，请填写 1 至 999 的整数。
failure-invalid-time = 请填写正确的开始和结束时间。
failure-invalid-time-zone = 时区“{ $value }”不存在，请从列表中选择。
failure-ends-before-start = 结束时间早于开始时间，请修改。
failure-deadline-after-start = 回执截止晚于会议开始，请提前截止时间。
failure-no-main-venue = 没有主会场，请把一个会场设为主会场。
failure-two-main-venues = 主会场只能有一个，请把其余的改为分会场。
failure-same-venue-twice = 会场“{ $name }”出现了两次，请移除其中一个。
failure-invalid-capacity = 容量“{ $value }”不正确，请填写正整数或留空。
failure-title-missing = 请填写会议名称。
failure-unit-name-missing = 请填写单位名称。
failure-venue-name-taken = 已有名为“{ $name }”的会场，请换一个名称。
failure-unit-name-taken = 已有名为“{ $name }”的单位，请换一个名称。
failure-not-a-spreadsheet = 此文件不是可读取的表格。请使用 XLSX、XLS、ODS 或 CSV 文件。
failure-spreadsheet-encrypted = 此表格设有密码，无法读取。请取消密码后再试。
failure-no-header = 没有找到表头。请确认其中一行含有“单位”一列。
failure-other-platform = 这份报告不是{ $asked ->
        [teams] Microsoft Teams
        [zoom] Zoom
        [tencent] 腾讯会议
        [meet] Google Meet
        [big_blue_button] BigBlueButton
        [feishu] 飞书
       *[table] 一般表格
    }导出的，看起来是{ $found ->
        [teams] Microsoft Teams
        [zoom] Zoom
        [tencent] 腾讯会议
        [meet] Google Meet
        [big_blue_button] BigBlueButton
        [feishu] 飞书
       *[table] 一般表格
    }。请改选平台，或选自动识别。
failure-report-unanswered = 报告中还有需要确认的内容。请先回答预览中的问题，再导入。
failure-too-many-to-print = PDF 最多打印 { $limit } 行，请改用 XLSX。
failure-too-many-rows = 行数过多，上限为 { $limit } 行。请分成几个文件导入。
failure-no-rows = 表头下没有内容。请确认选对了文件。
failure-duplicate-unit = 单位“{ $name }”与第 { $row } 行重复，请保留一行。
failure-unit-missing = 缺少单位名称，请补填。
failure-contact-missing = 缺少联络员姓名，请补填。
failure-wrong-state =
    会议目前为“{ $state ->
        [draft] 筹备
        [announced] 已通知
        [under_way] 进行中
        [closed] 已结束
        [archived] 已归档
        [cancelled] 已取消
        [postponed] 已延期
       *[other] { $state }
    }”，不能进行此操作。请刷新后查看。
failure-has-events = 会议已有签到记录，不能删除。可以改为取消会议。
failure-not-approved = 代会未获批准，不能签到。请联系主办方。
failure-on-record = { $name }已有签到记录，不能改名、移除或移出会场。请先在出席记录中撤销。
failure-spreadsheet-damaged = 表格文件已损坏或结构异常，无法读取。请用表格软件另存为 XLSX 后再试。
failure-nothing-to-rehearse = 还没有分配任何单位，无法演练。请先在会场分配中安排单位。
failure-no-network = 本机没有连接任何网络。请先接入网络再打开此项。
failure-text-too-long = 文字超过 { $limit } 字，未保存。请缩短后再试。
failure-workspace-in-use = 示例会议只能载入空的工作区，以免改动已有的单位和联络员。
failure-wrong-key-for-data = 数据文件夹中的密钥与此数据库不符，已停止启动，以免链接失效。请使用原来的数据文件夹。
failure-nobody-named = 还没有填写任何人员姓名。请至少填写一人；不能参会的请选择“请假”。
failure-file-missing = 没有找到文件 { $file }，请检查路径。
failure-file-failed = 无法读写文件 { $file }：{ $detail }
failure-address-taken = 地址 { $address } 已被另一个程序占用。请先关闭它，或用 --listen 指定另一个端口。
failure-no-workspace = { $folder } 中没有会到的工作区。请检查 --data 指定的文件夹。
failure-restore-not-empty = 只能恢复到空的工作区，此文件夹中已有数据。请用 --data 指定一个新的文件夹。
failure-over-quota = 名额为 { $quota } 人，提交了 { $people } 人。请减少人员或联系主办方增加名额。
failure-reply-changed = 该单位的回执已被他人修改，下面可载入最新内容。
failure-reply-closed = 回执已于 { $deadline } 截止。如需修改，请联系主办方。
failure-too-early = 签到 { $opens } 开始，请届时再来。
failure-check-in-closed = 签到已结束。如需补签，请联系主办方。
failure-link-gone = 链接已失效，请向主办方索取新的链接。
failure-not-attending = 此人未报名出席，不能签到。请联系主办方。
failure-already-checked-in = 已于 { $at } 签到，不必重复签到。
failure-reason-missing = 请填写原因。
failure-record-closed = 出席记录已封存。如需更正，请重新打开会议。
failure-storage-full = 磁盘已满，未能保存。请清理磁盘空间后再试。
failure-storage-read-only = 数据文件夹只读，未能保存。请检查文件夹权限。
failure-storage-failed = 未能读写数据，内容没有保存。请再试一次；若仍失败，请检查磁盘。
failure-folder-in-use = 数据文件夹 { $folder } 正由另一个会到程序使用，请先关闭它。
failure-newer-database = 数据由更新的版本建立（{ $found }），本程序只支持到 { $known }。请升级程序。
failure-busy = 系统正忙，请稍候再试。
failure-not-supported = 当前环境不支持此操作。
failure-rehearsal-failed = 演练未能完成：{ $detail }。真实数据未受影响。
failure-network-failed = 连接失败：{ $detail }。请检查网络，确认程序仍在运行。
failure-circular-parent = 不能归到“{ $name }”之下：它属于本单位的下级。请另选上级单位。
failure-extra-phone = 一名联络员只用一个电话，未采用：{ $value }。
failure-unit-joined = 该单位已合并到“{ $name }”。如需分开，请先从其别名中删去本单位名称。
failure-unknown-variable = 没有名为“{ $name }”的变量，请从列表中选用。
failure-brace-not-closed = 花括号没有成对，位置在“{ $value }”附近。
failure-channel-not-ready = 该渠道尚未设置或已停用，请到“设置”中检查。
failure-parent-unknown = 名册和通讯录里都没有“{ $name }”，上级单位先空着。
failure-unit-ambiguous = “{ $name }”同时是{ $units }的别名，请写全称。
failure-group-name-taken = 已有名为“{ $name }”的单位组。请换一个名称。
failure-same-unit-twice = 两处选的是同一家单位。请选择另一家。
failure-both-answered = 两家单位都已对《{ $title }》作出回执，不能合并。请先在该会议中处理其中一份。
failure-edited-meanwhile = 会议安排在您打开之后已被他人修改，您的内容还没有保存。请核对变化后再保存。
failure-invalid-rule = 重复规则“{ $value }”无法识别。请重新设置重复方式。
failure-series-endless = 系列会议没有结束条件。请填写次数或截止日期。
failure-series-too-long = 系列会议超过 { $limit } 场。请减少次数或提前截止日期。
failure-series-empty = 没有符合规则的日期。请检查重复方式和例外日期。
failure-invalid-calendar-day = 第 { $row } 行不是有效的日期：“{ $value }”。每行一天，如：2027-10-01,holiday,国庆节。
failure-follows-too-soon = 续会的开始时间早于本次会议结束时间。请改晚一些。
failure-file-kind-refused = “{ $name }”不能作为附件：只接受 PDF、Office、WPS、OFD、图片和纯文本，且内容须与扩展名一致。
failure-too-many-files = 附件不能超过 { $limit } 个。请先删除不需要的。
failure-import-undone = 这次导入已经撤销过了。
failure-not-text = 没有可读取的文字。请粘贴通知正文，或选择纯文本文件。
failure-backup-unusable = 此备份不能使用：{ $detail }。请选择另一份备份。
failure-rank-missing =
    { $rank ->
        [principal] 通知要求至少一名正职（主要负责人）参会，名单中没有。请补报正职；不能到会的，选“请假”或“代会”并说明原因。
       *[deputy] 通知要求至少一名分管负责人参会，名单中没有。请补报，或核对每个人的职级。
    }
failure-named-twice = { $name }在名单中出现了两次。请删去一处；确系同名的，请填写各自的职务和手机。
failure-own-substitute = { $name }不能代替本人参会。请填写另一个人，或改选“出席”。
failure-substitute-missing = 没有填写代会人姓名。请补填，或改选“请假”。
failure-note-refused = “{ $name }”不是图片或 PDF，未能附上。请拍照，或另存为 PDF 后再选。
failure-too-many-questions = 问题不能超过 { $limit } 个。请先删去不需要的。
failure-question-twice = 问题“{ $name }”重复了。请修改其中一个，或删去。
failure-note-lost = 附件“{ $name }”已不在，请重新选择。
failure-question-empty = 有一个问题没有文字。请填写要问的内容，或删去该问题。
failure-choices-missing = 问题“{ $name }”须有 2 至 { $limit } 个不同的选项，每行一个。
failure-answer-missing = 问题“{ $name }”必须回答，请补填。
failure-no-such-choice = 问题“{ $name }”的答案不在选项之中，请重新选择。
failure-answer-no-number = 问题“{ $name }”须填写整数（0 至 999999），请改正。
failure-too-many-reminders = 自动催办不能超过 { $limit } 条。请先删去不需要的。
failure-no-links = 没有有效的链接。请先生成链接，再导出。
failure-files-too-heavy = 会议附件合计超过 { $limit } MB，邮件服务器大多不接收。请删减附件，或不随信附上。
failure-form-of-others = “{ $name }”不是本次会议的回执表，或表中的识别信息已丢失。请使用本次会议下发的回执表原文件。
failure-person-name-missing = 此行填写了“{ $value }”，但没有姓名。
failure-unknown-choice = “{ $value }”不在可选范围内，请从下拉列表中选择。
failure-not-a-reply-form = “{ $name }”不是本会议的回执表。请使用主办方发出的回执表填写，不要改动表头和末尾的标识。
failure-too-often = 提交过于频繁，请 { $seconds } 秒后再试。
failure-unknown = 发生了意外错误，操作未完成。请再试一次。
failure-words-missing = 请填写通知内容。

## History

journal-load-sample = 载入示例会议
journal-schedule-meeting = 新建会议
journal-edit-meeting = 修改会议安排
journal-put-times-back = 撤销移动，恢复原定时间
journal-advance-meeting =
    会议状态改为“{ $to ->
        [draft] 筹备
        [announced] 已通知
        [under_way] 进行中
        [closed] 已结束
        [archived] 已归档
        [cancelled] 已取消
        [postponed] 已延期
       *[other] { $to }
    }”
journal-assign-unit = 将{ $units }分配到{ $venue }
journal-unassign-unit = 将{ $units }移回未分配
journal-edit-assignment =
    { $quota ->
        [0] 修改{ $units }的职务要求或参会身份
       *[other] 修改{ $units }的名额为 { $quota } 人
    }
journal-mark-told = 标记 { $count } 位联络员已通知
journal-issue-links = 生成 { $count } 条链接
journal-revoke-link = 作废{ $name }的链接
journal-reissue-link = 重新生成{ $name }的链接
journal-save-reply = 登记{ $unit }的回执
journal-decide-request =
    { $decision ->
        [approved] 批准
        [refused] 未批准
       *[pending] 撤回对
    }{ $name }的申请{ $decision ->
        [pending] 的决定
       *[other] {""}
    }
journal-ask-change = { $unit }申请变更回执
journal-withdraw-change = { $unit }撤回变更申请
journal-approve-change = 批准{ $unit }的变更申请
journal-refuse-change = 未批准{ $unit }的变更申请
journal-save-questions =
    { $count ->
        [0] 取消全部回执问题
       *[other] 设置 { $count } 个回执问题
    }
journal-save-reminders =
    { $count ->
        [0] 取消全部自动催办
       *[other] 设置 { $count } 条自动催办
    }
journal-export-handout = 导出 { $file }
journal-export-reply-forms = 导出回执表
journal-import-reply-form = 由回执表导入{ $unit }的回执
journal-import-report = 导入平台报告“{ $file }”，{ $count } 人记为线上到会
journal-undo-report-import = 撤销导入平台报告“{ $file }”，撤回 { $count } 人的记录
journal-check-in = 为{ $name }签到
journal-check-out = 为{ $name }签退
journal-undo-check-in = 撤销{ $name }的签到记录
journal-correct-attendance =
    将{ $name }的出席记录更正为“{ $presence ->
        [present] 已到
        [absent] 缺席
        [on_leave] 请假
       *[other] { $presence }
    }”
journal-export-sheet =
    导出 { $file }{ $phones ->
        [full] （含完整手机号）
       *[other] {""}
    }
journal-add-follow-on = 安排续会《{ $title }》
journal-answer-parent-change =
    { $accept ->
        [1] 采用上级会议《{ $title }》的新时间
       *[other] 未采用上级会议《{ $title }》的新时间
    }
journal-arrange-units = 调整 { $count } 家单位的会场：{ $units }
journal-attach-file = 添加附件 { $file }
journal-remove-attachment = 删除附件 { $file }
journal-invite-units = 增加 { $count } 家参会单位：{ $units }
journal-uninvite-units = 移出 { $count } 家参会单位：{ $units }
journal-reissue-meeting = 在{ $venue }转发为《{ $title }》
journal-save-template = 存为模板“{ $name }”
journal-confirm-draft = 由文字识别新建会议
journal-with-reason = { $text }（原因：{ $reason }）
journal-with-conflicts = { $text }（与 { $conflicts } 项安排冲突，仍然保存）
actor-organiser = 主办方
actor-system = 系统
journal-announce = 发布现场通知：{ $words }
journal-end-announcement = 撤下现场通知
journal-call-venue = 第 { $round } 轮点名，{ $venue }{ $answer ->
        [heard] 已应答
        [faulty] 有故障
        [no_answer] 无应答
       *[none] 的应答被撤回
    }
journal-check-readiness = 登记{ $venue }的联调结果：{ $readiness ->
        [green] 就绪
        [amber] 未测完
        [red] 有故障
       *[unknown] 未联调
    }
journal-revoke-venue-link = 作废{ $venue }的{ $kind ->
        [screen] 大屏
        [desk] 签到台
       *[coordinator] 负责人
    }链接
journal-reissue-venue-link = 重新生成{ $venue }的{ $kind ->
        [screen] 大屏
        [desk] 签到台
       *[coordinator] 负责人
    }链接
journal-walk-in = 登记临时参会：{ $name }

## Messages: channels, texts, sending

settings-general = 通用
settings-channels = 发送渠道
settings-texts = 消息文字
palette-channels = 设置：发送渠道
palette-texts = 设置：消息文字
channel-mail = 邮件
channel-sms = 短信
channel-wecom = 企业微信
channel-dingtalk = 钉钉
channel-feishu = 飞书
purpose-invite = 邀请
purpose-change = 变更
purpose-call-off = 取消或延期
purpose-remind = 催回执
purpose-ask-back = 追问
purpose-test = 测试
channels-saved = 发送渠道已保存
paused-now = 已暂停发送：所有会议的消息都在排队，不会发出。
paused-not = 发送正常。遇到紧急情况可暂停全部会议的发送。
pause-begin = 暂停发送
pause-end = 恢复发送
secret-kept = 已保存
secret-going = 保存后清除
secret-change = 更换
secret-change-named = 更换{ $name }
secret-clear = 清除
secret-clear-named = 清除{ $name }
per-minute = 每分钟最多发送
per-minute-hint = 留空为不限；服务商有限制时填写
unlimited = 不限
mail-explain = 用单位的邮箱服务器，把通知连同日历附件发给联络员。
mail-host = 服务器（SMTP）
mail-host-missing = 请填写邮件服务器
mail-security = 加密方式
mail-tls = SSL/TLS
mail-start-tls = STARTTLS
mail-plain = 不加密（仅限本机）
mail-port = 端口
mail-port-missing = 请填写端口
mail-user = 用户名
mail-user-hint = 服务器不需要登录时留空
mail-password = 密码
mail-password-hint = 多数邮箱要用“授权码”，不是登录密码
mail-from-name = 发件人名称
mail-from-address = 发件地址
mail-from-missing = 请填写发件地址
mail-from-wrong = 请填写完整的邮箱地址
sms-off-explain = 通过单位的短信网关，把通知发到联络员手机。
sms-explain = 按网关的接口说明填写。{ "{phone}" } 换成手机号，{ "{text}" } 换成正文，{ "{id}" } 换成消息编号，{ "{secret}" } 换成下面保存的密钥。
sms-method = 方法
sms-address = 接口地址
sms-address-missing = 请填写接口地址
sms-headers = 请求头
sms-header-name = 请求头名称
sms-header-value = 请求头的值
sms-header-add = 添加请求头
sms-header-remove = 删除第 { $number } 个请求头
sms-body = 请求内容
sms-body-hint = GET 请求留空
sms-success = 成功标志
sms-success-hint = 网关回应中出现这段文字才算发送成功
sms-secret = 密钥
sms-secret-hint = 在上面用 { "{secret}" } 代表
sms-price = 每条单价（元）
sms-price-hint = 用于发送前估算费用
robots-title = 群机器人
robots-explain = 在工作群里提醒未回执的单位。联络员各自的链接不会发到群里。
robots-empty = 还没有群机器人
robot-add = 添加群机器人
robot-platform = 平台
robot-name = 群名称
robot-name-missing = 请填写群名称
robot-enabled = 启用
robot-webhook = Webhook 地址
robot-webhook-missing = 请填写 Webhook 地址
robot-secret = 签名密钥
robot-secret-hint = 机器人启用“加签”时填写
robot-remove = 删除
robot-remove-named = 删除群机器人：{ $name }
quiet-title = 勿扰时段
quiet-explain = 时段内不发送，消息排队，时段过后自动发出
quiet-from = 开始
quiet-until = 结束
tells-changes-title = 变更通知
tells-changes = 时间地点变更后 10 分钟自动通知已被告知的联络员
tells-changes-explain = 沿用上次通知到对方的渠道。10 分钟内的多次改动只通知一次；取消、延期仍由主办方发送。
hosts-title = 内网地址
hosts-label = 允许访问的内网主机
hosts-hint = 短信网关或机器人在单位内网时，填写其主机名或地址，按回车添加；其他内网地址一律不访问
test-send = 发送测试
test-named = 发送测试：{ $name }
test-save-title = 先保存再测试？
test-save-explain = 测试用的是已保存的设置，当前修改尚未保存。保存后请再点一次“发送测试”。
test-explain = 立即发出一条测试消息，不受暂停和勿扰时段限制。
test-explain-group = 立即向群里发出一条测试消息，群成员都会看到。
test-to-missing = 请填写接收测试的邮箱或手机
test-sent = 对方已接收。请确认是否收到。
other-side-said = 对方回应：{ $detail }
unsent-unreachable = 连接不上服务器。请检查地址、端口和网络。
unsent-timed-out = 服务器没有及时回应。请稍后再试，或检查网络。
unsent-not-secure = 连接不安全：证书不可信或不支持加密。请检查加密方式和端口。
unsent-login-refused = 用户名或密码（密钥）不正确。请在“设置 · 发送渠道”中更换。
unsent-address-refused = 对方地址或号码无效。请在通讯录中更正后重试。
unsent-refused = 对方拒收这条消息。请按对方回应调整文字或发件地址。
unsent-not-now = 对方暂时不收：邮箱可能已满，或对方服务器要求稍后再投。系统会自动重试。
unsent-too-many = 发送过快或超出限额。请稍后再试，或调低每分钟条数。
unsent-private-address = 这是内网地址，未获允许。请在“设置 · 发送渠道”的内网地址中添加该主机。
unsent-unclear-answer = 看不出是否发送成功。请核对“成功标志”是否与网关的回应一致。
unsent-invalid-settings = 渠道设置不完整或有误。请在“设置 · 发送渠道”中检查。
unsent-not-made = 消息无法生成：有保存的内容读不出来。请检查会议附件和渠道设置后重试。
unsent-other = 未能发出。请检查渠道设置后重试。
place-robot = 群机器人
place-hand = 手工转发
text-place = 用在哪里
text-words = 文字
text-subject = 标题
text-body = 正文
text-body-missing = 请填写正文；要用回程序自带的文字，请点“恢复默认”
text-variables = 点击插入到光标处，发送时换成实际内容
text-insert = 插入变量：{ $name }
text-restore = 恢复默认
text-restore-title = 恢复默认文字？
text-restore-explain = 您写的文字将被程序自带的文字替换。
text-restored = 已恢复默认文字
text-saved = 文字已保存
text-preview = 预览
text-preview-of = 预览所用的会议
text-example = 示例内容
text-length = { $count } 字
example-unit = 海州市教育局
example-contact = 林嘉禾
example-meeting = 全市教育督导工作会议
example-time = 10月17日（周一）14:30–16:30
example-venue = 岱屿分会场
example-place = 岱屿县行政中心 2 楼视频会议室
example-deadline = 10月16日（周日）16:00
example-ask = 会务组 0580-0000001
example-office = 海州市政府教育督导委员会办公室
example-changes = 时间由10月17日（周一）14:30改为10月18日（周二）09:00
example-reason = 因防汛工作安排
example-units = 市教育局、市财政局、岱屿县
invite-views = 查看
invite-links = 链接
invite-outbox = 发送记录
invite-untold = 未通知
invite-told = 已通知
invite-opened = 已打开
invite-answered = 已回执
invite-outdated = 需再次通知
invite-send = 发送邀请
invite-message = 发送消息
reminders = 自动催办
reminders-list = 已安排的催办
reminders-none = 没有安排自动催办。
reminders-silent = 现在未回执 { $count } 家：{ $units }
reminders-all-answered = 各单位均已回执。
reminders-explain = 到点时只催当时仍未回执的单位。程序须在运行；落在勿扰时段的，时段过后自动发出。
reminders-usual = 常用方案：截止前 24 小时和 2 小时
reminders-usual-one = 添加：{ $name }
reminders-added = 已添加 { $count } 条自动催办
reminders-full = 已有 { $limit } 条，请先移除不需要的。
reminder-removed = 已移除自动催办
reminder-remove = 移除：{ $name }
reminder-before-deadline = 截止前 { $length }
reminder-before-start = 开始前 { $length }
reminder-add-title = 添加自动催办
reminder-add = 添加
reminder-anchor = 从何时倒推
reminder-deadline = 回执截止前
reminder-start = 会议开始前
reminder-amount = 提前多久
reminder-unit = 时间单位
hours = 小时
days = 天
reminder-later = { $time } 发出。
reminder-at-once = { $time } 已过不到 6 小时，添加后立即发出。
reminder-too-late = { $time } 已过，不会发出。请选更晚的时间。
reminder-there = 同一时间、同一渠道的催办已经安排。
reminder-no-deadline-hint = 会议没有回执截止时间，请从会议开始倒推。
reminder-quiet = 落在勿扰时段，改在 { $time } 发出。
reminder-held-past-deadline = 落在勿扰时段，要到 { $time } 才发出，那时回执已经截止，没有单位能及时收到。
reminder-held-past-start = 落在勿扰时段，要到 { $time } 才发出，那时会议已经开始，没有单位能及时收到。
reminder-choose-before = 请改为 { $time } 之前的时间，或调整勿扰时段。
reminder-ask-directly = 请直接联系未回执的单位，或调整勿扰时段。
reminder-channel-off = 该渠道尚未设置或已停用，到时不会发出。
reminder-waiting = 待发
reminder-sent = 已发
reminder-sent-to = { $time } 发出，共 { $count } 条。
reminder-nobody = 无需发送
reminder-nobody-why = { $time } 已到点，当时无人需要催办：各单位均已回执，或十分钟内刚催过。
reminder-at-once-title = 时间已过，现在就发给未回执的 { $count } 家单位？
reminder-at-once-ok = 立即发出
reminder-missed = 已错过
reminder-not-now = 暂不发送
reminder-no-deadline = 无截止时间
reminder-preview = 预览文字
reminder-preview-hide = 收起预览
reminder-preview-nobody = 现在没有需要催办的联络员。
outdated-told = { $count } 名联络员收到的时间、地点已变，变更满 10 分钟后自动通知。
outdated-untold = { $count } 名联络员收到的时间、地点已变，尚未再次通知。
outdated-by-hand = 其中 { $count } 名没有可用的发送渠道，请电话等方式告知，再标记为已人工通知。
outdated-tell = 立即通知
export = 导出
export-chosen = 导出所选 { $count } 条
export-explain = 持有链接即可代单位回执，请妥善保管
export-cards = 二维码卡片（A4，PDF）
export-letters = 邀请函（每人一页，PDF）
export-mail-merge = 邮件合并名单（XLSX）
link-choose = 选择{ $unit }
links-choose-all = 全选链接
link-send = 发送
send-title = 发送消息
send-title-to = 发送给{ $unit }
send-purpose = 用途
send-channel = 渠道
send-group = { $channel }群：{ $name }
send-reason = 原因
send-reason-hint = 留空则用会议标记取消或延期时填写的原因
send-question = 要问的内容
send-with-files = 附上会议附件
send-with-form = 附上回执表
send-question-hint = 例如：请补报带队领导的职务
send-filter = 显示哪些
send-going = 发送 { $count }
send-left = 不发送 { $count }
send-choose = 发送给{ $unit }
send-choose-all = 全选联络员
send-why-not = 不发送的原因
send-preview = 预览
send-nobody = 没有需要发送的联络员。可换一种用途，或查看“不发送”的原因。
send-none-found = 没有符合条件的联络员
send-to = 发给 { $whom }
send-not-to = 不发送给{ $name }：{ $why }
send-segments = { $length } 字，按 { $count } 条计费
send-charge = 共计 { $count } 条短信
send-charge-cost = 共计 { $count } 条短信，约 { $cost } 元
send-too-late = 勿扰时段到 { $time } 才结束，那时已过{ $what ->
    [deadline] 回执截止时间
   *[start] 会议开始时间
}。请先在“设置”中调整勿扰时段，或改用其他方式通知。
send-now = 发送 { $count } 条
send-queued = { $count } 条消息已开始发送
send-none-queued = 这些消息此前已经发送或正在排队，没有重复发送
send-no-channel = 还没有可用的发送渠道。设置邮件、短信或群机器人后，可在这里直接发送。
send-set-up = 设置发送渠道
left-out-revoked = 链接已作废
left-out-told-already = 已经通知过
left-out-not-told-yet = 还没有通知过
left-out-nothing-changed = 时间地点没有变化
left-out-not-called-off = 会议没有取消或延期
left-out-answered = 已经回执
left-out-no-mail = 没有邮箱，请在通讯录中补充
left-out-no-phone = 没有手机号，请在通讯录中补充
left-out-no-venue = 还没有分配会场
left-out-queued-already = 同样的消息正在等待发送
left-out-called-off = 会议已取消或延期
left-out-too-late = 已过时间，不再发送
left-out-too-long = 文字超出该平台的长度限制
left-out-other = 不符合该用途
left-out-by-hand = 已手动排除
outbox-queued = 排队中
outbox-sent = 已发送
outbox-failed = 未发出
outbox-stopped = 已停止
outbox-doubtful = 可能重复
outbox-doubtful-explain = 发送时中断过，对方可能收到两次
outbox-time = 时间
outbox-filter = 按状态筛选
outbox-again =
    { $count ->
        [0] { $time } 再试
       *[other] 已试 { $count } 次，{ $time } 再试
    }
outbox-progress = 正在发送 { $done }/{ $total }
outbox-stop = 停止发送
outbox-stopped-done = 已停止发送，未发出的消息可以重试
outbox-retry-failed = 重试未发出的 { $count } 条
outbox-retry-named = 重试：{ $unit }
outbox-retried = { $count } 条消息重新排队
outbox-paused = 发送已暂停，消息在排队
outbox-quiet = 现在是勿扰时段，{ $time } 后自动发送
outbox-empty = 还没有发送过消息
outbox-none-found = 没有符合条件的消息
replies-chase = 催办 { $count } 家
reply-chase = 催办
reply-chase-for = 催办：{ $unit }
reply-ask-back = 追问
reply-ask-back-for = 追问：{ $unit }
journal-send-messages = 用{ $channel ->
    [mail] 邮件
    [sms] 短信
    [wecom] 企业微信群
    [dingtalk] 钉钉群
    [feishu] 飞书群
   *[other] 消息
}发送{ $kind ->
    [invite] 邀请
    [change] 变更通知
    [call_off] 取消或延期通知
    [remind] 催办
    [ask_back] 追问
    [line_up] 联调提醒
   *[other] 消息
} { $count } 条
journal-stop-messages = 停止发送 { $count } 条消息
journal-retry-messages = 重新发送 { $count } 条消息
purpose-announce = 现场通知

## Rust side

list-comma = 、
roll-call-name-with-note = { $name }（{ $note }）
roll-call-result-faulty = 有故障：{ $names }。
roll-call-result-no-answer = 无应答：{ $names }。

## Phone page

phone-when = 时间
phone-where = 会场
phone-unit = 参会单位
phone-contact = 联络员
phone-main-venue = 主会场
phone-branch-venue = 分会场
phone-asked = 名额 { $quota } 人 · { $rank } · { $standing }
phone-rank-principal = 主要负责人
phone-rank-deputy = 分管负责人
phone-rank-any = 人选不限
phone-standing-attend = 出席
phone-standing-sit-in = 列席
phone-standing-listen = 旁听
phone-standing-guest = 特邀
phone-cancelled = 本次会议已取消
phone-postponed = 本次会议已延期，新的时间另行通知
phone-sent = 回执已提交。截止前可随时修改。
phone-check-in-title = 会议签到
phone-check-in = 签到
phone-people = 参会人员
phone-opens-at = { $opens } 起可在本页签到
phone-over = 签到已结束
phone-arrived = 已签到 { $at }
phone-coming = 出席
phone-leave-pending = 请假待批准
phone-leave-approved = 请假已批准
phone-leave-refused = 请假未获批准
phone-substitute-pending = 代会待批准
phone-substitute-refused = 代会未获批准
phone-replaced = 由他人代会
phone-instead-of = 代替{ $name }参会
phone-answer = 填写回执
phone-change-answer = 修改回执
phone-until = 提交截止：
phone-person = 第 { $number } 人
phone-name = 姓名
phone-title = 职务
phone-phone = 手机
phone-attend = 出席
phone-leave = 请假
phone-substitute = 代会
phone-reason = 请假事由
phone-why = 代会原因
phone-substitute-name = 代会人姓名
phone-substitute-title = 代会人职务
phone-substitute-phone = 代会人手机
phone-remark = 备注
phone-send = 提交回执
phone-approval = 请假、代会须经主办方批准后生效。
phone-no-answer = 本单位未在截止前提交回执。如需参会，请联系主办方。
phone-privacy = 本页仅供贵单位联络员使用，请勿转发。所填信息只用于本次会议的组织与签到。
phone-checked-in-at = 已签到 { $at }
phone-already-at = 此前已签到 { $at }
phone-not-checked-in = 未能完成
phone-back = 返回
phone-link-gone = 链接无效
phone-link-gone-help = 链接不存在、已作废或已过期。请向会议主办方索取新的链接。
phone-asked-change = 已收到。截止时间已过，变更须经主办方同意后生效。
phone-ask-change = 申请变更
phone-answer-late = 补报回执
phone-late-help = 提交截止时间已过。补报的回执须经主办方同意后生效。
phone-asked-back = 会议组织方请贵单位补充
phone-asked-back-help = 请在下方修改并重新提交。
phone-choose-rank = 请为参会人员选择职级。
phone-changed-meanwhile = 贵单位的回执刚刚由他人更新，最新内容见上方“参会人员”。下面是您填写的内容；再次提交将以它替换最新内容。
phone-ask-help = 提交截止时间已过。变更会作为申请提交主办方，同意后生效。
phone-send-request = 提交变更申请
phone-request-pending = { $by }于{ $at }提交的变更申请待主办方处理（{ $names }）。
phone-request-refused = { $at }提交的变更申请未获同意。{ $note }
phone-request-approved = { $at }提交的变更申请已获同意。{ $note }
phone-withdraw = 撤回申请
phone-receipt = 回执号 { $number } · { $at } · { $by }
phone-by-organiser = 主办方代填
phone-codes = 参会码
phone-codes-help = 到场时向签到台出示本人的参会码。
phone-own-page = 本人页面
phone-calendar = 加入日历
phone-calendar-note = { $unit }参会安排。时间、地点如有变动，以邀请页面为准。
phone-rank = 职级
phone-rank-other = 其他
phone-standing = 参会身份
phone-choose = 请选择
phone-note = 请假条照片或 PDF（选填，不超过 5 MB）
phone-note-kept = 已提交：
phone-remove = 取消此人报名
phone-more = 添加人员（还可报 { $count } 人）
phone-problems = 有 { $count } 处需要修改：
phone-problem-of = { $of }：{ $problem }
phone-ask-again = 下面是已提交、待处理的变更申请；修改后再次提交将以它替换。
phone-note-held = 已选择：
phone-ask-office = 如有疑问，请联系：{ $contact }
phone-kept = 已恢复这部手机上尚未提交的内容，请核对后提交。
phone-offline = 当前没有网络。内容已保存在这部手机上，网络恢复后自动提交。
phone-privacy-title = 保存哪些信息
phone-privacy-more = 保存贵单位填写的姓名、职务、手机、参会情况、事由与附件，签到时间、设备标识及手写签名，由{ $host }用于本次会议的组织、签到和出席统计，不向其他单位展示。本链接有效至{ $until }；会后上述信息随会议出席记录保存，如需查询、更正或删除，请联系主办方。未提交的内容只存在这部手机上，提交后即清除，最长保留 7 天。

## Invitation text

## Sheets

sheet-title-sign-in = 会议签到表
sheet-title-attendance = 出席情况统计表
sheet-tab-sign-in = 签到表
sheet-tab-attendance = 统计表
sheet-meeting = 会议名称：
sheet-time = 会议时间：
sheet-place = 会议地点：
sheet-moderator = 主持人：
sheet-office = 主办单位：
sheet-checker = 核对人：
sheet-date = 日期：
sheet-page = 第 &P 页 共 &N 页
sheet-seal = 封存校验码 { $seal }
sheet-number = 序号
sheet-unit = 单位
sheet-name = 姓名
sheet-title = 职务
sheet-phone = 联系方式
sheet-venue = 会场
sheet-checked-in-at = 签到时间
sheet-source = 签到方式
sheet-status = 状态
sheet-signature = 签名
sheet-remark = 备注
sheet-expected = 应到
sheet-present = 实到
sheet-substitutes = 代会
sheet-leave = 请假
sheet-late = 迟到
sheet-left-early = 早退
sheet-absent = 缺席
sheet-missing = 未到
sheet-rate = 出席率
sheet-total = 合计
sheet-subtotal-main = 主会场小计（{ $venue }）
sheet-subtotal-branch = { $venue }小计
sheet-rate-note = 实到含代会、迟到；出席率 = 实到 ÷（应到 − 请假）。
sheet-list-separator = 、
sheet-label-separator = 、
sheet-remark-separator = ；
sheet-substitute-for = 代替{ $name }
sheet-late-by = 迟到 { $minutes } 分钟
sheet-early-by = 早退 { $minutes } 分钟
sheet-label-present = 已到
sheet-label-substitute = 代会
sheet-label-late = 迟到
sheet-label-left-early = 早退
sheet-label-on-leave = 请假
sheet-label-absent = 缺席
sheet-label-online = 线上
sheet-label-not-replied = 未回执
sheet-label-expected = 未到
sheet-label-replaced = 由他人代会
sheet-source-link = 链接签到
sheet-source-venue-code = 会场码签到
sheet-source-desk = 签到台
sheet-source-kiosk = 自助机
sheet-source-hand = 手工登记
sheet-source-platform-report = 平台报告
sheet-title-replies = 回执汇总表
sheet-tab-replies = 回执
sheet-standing = 参会身份
sheet-answer = 参会情况
sheet-instead-of = 代替何人
sheet-reason = 请假/代会事由
sheet-approval = 审批
sheet-rank = 职级
sheet-receipt = 回执编号
sheet-answered-at = 回执时间
sheet-answered-by = 填报人
sheet-by-organiser = 主办方
sheet-opinion = 审批意见
sheet-answer-waiting = 未回执
sheet-answer-asked = 逾期，待处理
sheet-answer-attend = 出席
sheet-answer-leave = 请假
sheet-answer-substitute = 代会
sheet-answer-replaced = 由他人代会
sheet-decision-pending = 待批准
sheet-decision-approved = 已批准
sheet-decision-refused = 未批准
sheet-replies-note = 已回执 { $answered }/{ $units } 家；应到 { $expected } 人，其中请假 { $leave } 人。
handout-cards = 签到二维码卡片
handout-letters = 邀请函
handout-mail-merge = 邮件合并名单
handout-unit = 单位
handout-contact = 联络员
handout-phone = 手机
handout-mail = 邮箱
handout-meeting = 会议名称
handout-when = 会议时间
handout-venue = 会场
handout-place = 地点
handout-quota = 名额
handout-rank = 职级要求
handout-ask = 联系方式
handout-deadline = 回执截止
handout-link = 链接
handout-scan = 扫码填报回执
handout-typed = 也可在浏览器中输入：
handout-until = { $deadline }前回执
handout-letter-title = 会议邀请
handout-letter-ending = ：
handout-letter-body = 兹邀请贵单位参加“{ $meeting }”，有关安排如下。
handout-letter-how = 请用手机扫描下方二维码填报参会人员，如需请假或代会请一并注明；会议当天也凭此码签到。二维码为贵单位专用，请勿转发。
form-title = 回执表
form-heading = 参会回执表
form-unit = 单位：
form-place = 会场：
form-deadline = 请于{ $deadline }前交回。
form-how-to-fill = 只需填写有底色的单元格；参会身份、参会情况请从下拉列表中选择，请假、代会须写明事由。
form-how-to-send = 请保存为原文件格式后交回主办方，不要另建表格；已显示的手机号为部分隐藏，无变化时不必改动。
form-questions = 其他事项
form-required = （必填）
form-wrong = 填写有误
form-choose = 请从下拉列表中选择。
form-number = 请填写整数。
form-reason = 事由（请假/代会）

sheet-roster-tab = 通讯录
sheet-roster-position = 序号
sheet-roster-unit = 单位全称
sheet-roster-short-name = 简称
sheet-roster-aliases = 别名
sheet-roster-category = 类别
sheet-roster-parent = 上级单位
sheet-roster-contact = 联络员
sheet-roster-title = 职务
sheet-roster-phone = 手机
sheet-roster-mail = 邮箱
sheet-roster-venue = 会场
sheet-roster-remark = 备注

## Draft from text

draft-problem-two-meetings = 这份通知包含不止一场会议，已分别列出
draft-problem-no-date = 没有找到会议日期
draft-problem-date-in-past = 会议日期已经过去
draft-problem-weekday-differs = 日期与星期不符
draft-problem-no-title = 没有找到会议名称
draft-problem-no-venue = 没有找到会场
draft-problem-deadline-after-start = 回执截止晚于会议开始
draft-problem-text-cut = 文字太长，只读取了前 20 万字
draft-title = 从通知生成会议
draft-paste = 粘贴通知
draft-paste-explain = 粘贴会议通知，程序会找出会议名称、时间、会场和参会单位，逐项核对后再生成。文字只在本机处理，确认之前不保存任何内容。
draft-text = 通知正文
draft-placeholder = 把通知粘贴到这里，或把 TXT 文件拖进来
draft-read = 识别
draft-choose-file = 选择 TXT 文件
draft-file = 通知文件
draft-replace-title = 用文件替换已有的正文？
draft-replace-explain = 已粘贴或修改的正文将不再保留。
draft-replace = 替换
draft-try-example = 用示例试一试
draft-back = 返回修改正文
draft-back-title = 返回修改正文？
draft-back-explain = 正文会保留，这里改过的内容不会保留。
draft-many = 此通知包含 { $count } 场会议，请逐场确认：
draft-nth = { $number }. { $title }
draft-nth-saved = { $number }. { $title } ✓
draft-notice = 通知
draft-problems = 请留意
draft-words = 原文：“{ $words }”
draft-words-quoted = （“{ $words }”）
draft-guessed = 原文没有写明
draft-unsure = 待确认
draft-near = 相近的名称，请核对
draft-unsure-of = { $name }（待确认）
draft-suggestions = { $count } 个名称在通讯录中没有完全相同的，已找到相近的
draft-take-all = 采用全部建议
draft-place = { $words }（{ $name }）
draft-date-only = 通知没有写明几点，已按上午 9:00、下午 14:00 或晚上 19:00 填写，请核对。
draft-contact-note = 联系人：{ $contact }
draft-main-needed = 主会场须有且只有一个，请选定。
draft-make-main = 把“{ $name }”设为主会场
draft-venue-of = “{ $name }”对应的会场
draft-venue-new = 新会场：{ $name }
draft-venue-other = 新会场
draft-venue-out = 不用此会场
draft-venue-own = 各自的默认会场
draft-units = 参会单位（{ $count }）
draft-no-units = 通知中没有列出参会单位，可生成后在“会场分配”中选择。
draft-unit-of = “{ $name }”对应的单位
draft-unit-ask = 待确认：选择单位
draft-unit-new = 新单位：{ $name }
draft-unit-out = 不参会
draft-unit-add = 添加单位
draft-unit-add-hint = 添加单位：搜索通讯录，或输入新名称
draft-unit-remove = 移除“{ $name }”
draft-unit-many = 选择若干单位…
draft-unit-group = 单位组：{ $name }（{ $count } 家）
draft-units-chosen = 已选 { $count } 家
draft-choose-units = “{ $name }”包括哪些单位
draft-units-undecided = { $count } 家单位待确认
draft-missing = 还不能生成
draft-confirm = 确认生成
draft-saved = 已生成会议：{ $title }
draft-done = 这场会议已生成。
draft-example =
    关于召开全市安全生产工作视频会议的通知
    各县（区）人民政府，市安委会各成员单位：
    定于2027年6月15日（星期二）下午2:30召开全市安全生产工作视频会议。现将有关事项通知如下。
    一、会议地点：主会场设在市行政中心3号楼201会议室，各县（区）设分会场。
    二、参会人员：市应急管理局、市公安局、市财政局各1名分管负责人；各县（区）人民政府主要负责人。
    三、会议议程：1.市应急管理局通报安全生产形势；2.市领导讲话。
    请于6月14日16:00前报送参会人员名单。联系人：王工，电话19900000001。

## Command line

cli-serve-open = 在浏览器中打开：{ $url }
cli-serve-hint = 地址中的钥匙只能用一次，24 小时内有效。按 Ctrl-C 停止。
cli-roster-found = 单位 { $units } 家，联络员 { $contacts } 名
cli-roster-problem = 第 { $row } 行：{ $text }
cli-report-found = { $platform }　{ $title }　{ $people } 人
cli-report-problem = 第 { $row } 行：{ $text }　{ $cells }
cli-report-ask-date-order = 日期中月、日先后不明，请用 --date-order 指明
cli-report-ask-date = 只有时刻没有日期，请用 --date 指明会议日期
cli-report-ask-columns = 认不出姓名一列，请用 --columns 指明，如 name=2,join=3,leave=4
cli-draft-found = { $title }　{ $when }　会场 { $venues } 个　单位 { $units } 家
cli-draft-problem = 注意：{ $text }　{ $words }
cli-rehearse-messages = 发送通知 { $done }/{ $total }
cli-rehearse-answers = 回执 { $done }/{ $total }
cli-rehearse-pages = 打开签到页 { $done }/{ $total }
cli-rehearse-arrivals = 签到 { $done }/{ $total }
cli-rehearse-sheets = 导出表格 { $done }/{ $total }
cli-rehearsed-meeting = 单位 { $units }　会场 { $venues }　链接 { $links }
cli-rehearsed-counts = 应到 { $expected } = 实到 { $present } + 请假 { $leave } + 缺席 { $absent }
cli-rehearsed-among = 其中：迟到 { $late }　代会 { $substitutes }
cli-rehearsed-check-ins = 签到 { $count } 次，全部受理，丢失 { $lost }；每秒 { $rate } 次
cli-rehearsed-speed = 请求 { $requests } 次，用时 { $seconds } 秒；签到耗时 p50 { $p50 } ms，p99 { $p99 } ms
cli-rehearsed-out = 表格与 rehearsal.json 在 { $out }
cli-exported = 已导出 { $file }
cli-backed-up = 已备份 { $rows } 行到 { $file }。备份含工作区密钥，请妥善保管。
cli-restored = 已从 { $file } 恢复 { $rows } 行
cli-verified = 核验一致：会议 { $meetings } 场，事件 { $events } 条，封存 { $seals } 次
cli-not-verified = 核验发现不一致：会议 { $meetings } 场，事件 { $events } 条，封存 { $seals } 次
cli-difference-statement = 会议 { $meeting } 的人员、单位或会场与封存时不符
cli-difference-seal = 会议 { $meeting } 的第 { $position } 次封存与事件不符
cli-difference-person = 会议 { $meeting } 中 { $attendee } 的出席结果与事件不符

## Window

start-failed-title = 会到未能启动

## 外发消息

message-subject-invite = 会议通知：{ $meeting }
message-mail-invite = { $unit } { $contact }：
    请贵单位参加“{ $meeting }”。
    时间：{ $time }
    会场：{ $venue } { $place }
    名额：{ $quota } 人
    职级要求：{ $rank }
    回执截止：{ $deadline }
    请通过以下链接提交参会人员，会议当天也用它签到：
    { $link }
    该链接为贵单位专用，请勿转发。
    如有疑问，请联系：{ $ask }
    { $office }
message-sms-invite = { $unit }{ $contact }：请参加“{ $meeting }”，{ $time }，{ $venue }。请于{ $deadline }前回执：{ $link }
message-robot-invite = 各位联络员：“{ $meeting }”的通知已发出，时间：{ $time }。请打开各自收到的链接，于{ $deadline }前回执。
message-subject-change = 会议变更：{ $meeting }
message-mail-change = { $unit } { $contact }：
    “{ $meeting }”有变更。
    { $changes }
    现在的安排：{ $time }，{ $venue } { $place }
    回执截止：{ $deadline }
    如需改报人员，请打开原链接：
    { $link }
    如有疑问，请联系：{ $ask }
    { $office }
message-sms-change = { $unit }{ $contact }：“{ $meeting }”有变更，现为{ $time }，{ $venue }。{ $link }
message-robot-change = 各位联络员：“{ $meeting }”有变更，现为{ $time }，请打开各自收到的链接查看。
message-subject-call-off = 会议取消或延期：{ $meeting }
message-mail-call-off = { $unit } { $contact }：
    原定{ $time }的“{ $meeting }”不按原计划召开。
    原因：{ $reason }
    后续安排另行通知。
    { $office }
message-sms-call-off = { $unit }{ $contact }：原定{ $time }的“{ $meeting }”不按原计划召开，后续安排另行通知。
message-robot-call-off = 各位联络员：原定{ $time }的“{ $meeting }”不按原计划召开，后续安排另行通知。
message-subject-remind = 请尽快回执：{ $meeting }
message-mail-remind = { $unit } { $contact }：
    贵单位尚未回执“{ $meeting }”（{ $time }）。
    请于{ $deadline }前通过以下链接提交参会人员：
    { $link }
    如有疑问，请联系：{ $ask }
    { $office }
message-mail-remind-late = { $unit } { $contact }：
    贵单位尚未回执“{ $meeting }”（{ $time }），回执已于{ $deadline }截止。
    请尽快通过以下链接补报参会人员：
    { $link }
    如有疑问，请联系：{ $ask }
    { $office }
message-sms-remind = { $unit }{ $contact }：贵单位尚未回执“{ $meeting }”，请于{ $deadline }前提交：{ $link }
message-sms-remind-late = { $unit }{ $contact }：“{ $meeting }”的回执已截止，贵单位尚未回执，请尽快补报：{ $link }
message-robot-remind = 以下单位尚未回执“{ $meeting }”，请于{ $deadline }前打开各自的链接提交：{ $units }
message-robot-remind-late = “{ $meeting }”的回执已截止，以下单位尚未回执，请尽快打开各自的链接补报：{ $units }
message-subject-ask-back = 关于回执：{ $meeting }
message-mail-ask-back = { $unit } { $contact }：
    关于贵单位对“{ $meeting }”的回执：
    { $reason }
    请打开链接修改或答复：
    { $link }
    如有疑问，请联系：{ $ask }
    { $office }
message-sms-ask-back = { $unit }{ $contact }：关于“{ $meeting }”的回执，{ $reason } { $link }
message-robot-ask-back = 关于“{ $meeting }”的回执：{ $reason }
message-subject-test = 会到：测试消息
message-test = 这是会到发出的测试消息。收到即表示该渠道可用。
message-changed-on-again = 会议恢复举行
message-and-more = { $names }等 { $count } 个单位
message-changed-time = 时间由{ $old }改为{ $new }
message-changed-place = 会场由{ $old }改为{ $new }

## The day

phone-scan-first = 请扫描会场大屏上的二维码签到
phone-desk-first = 请到会场签到台签到
phone-expected-at = 请到{ $venue }
phone-walk-in-pending = 临时参会待批准
phone-sign-required = 请在下方签名后签到。
phone-sign-optional = 可在下方签名，也可直接签到。
phone-sign-no-script = 此浏览器无法手写签名，请到签到台签名。
phone-sign-pad = 手写签名区
phone-sign-again = 重新签名
phone-elsewhere = 您的会场是{ $venue }，您扫描的是{ $here }的二维码。
phone-move-here = 改在这里参会并签到
phone-scan-title = 手机号签到
phone-scan-other = 用手机号签到
phone-scan-number = 手机号
phone-scan-find = 查找
phone-scan-you = 请确认本人
phone-scan-stale = 此二维码已失效，请重新扫描大屏上的二维码。继续签到将由主办方核实后生效。
phone-scan-link-first = 请先打开本单位的签到链接，再扫描大屏上的二维码。
phone-scan-desk = 查不到姓名或需要帮助，请到签到台。
phone-scan-privacy = 手机号只用于查找本次会议的参会名单，不另行保存。
phone-readiness = 联调状态
phone-readiness-title = 分会场联调
phone-readiness-item-line = 线路
phone-readiness-item-picture = 图像
phone-readiness-item-sound = 声音
phone-readiness-item-camera = 摄像
phone-readiness-item-microphones = 话筒
phone-readiness-item-room = 会场
phone-readiness-item-operator = 值守人员到位
phone-readiness-good = 正常
phone-readiness-trouble = 有问题
phone-readiness-unchecked = 未检查
phone-readiness-operator = 值守人员
phone-readiness-operator-phone = 值守电话
phone-readiness-note = 问题及处理
phone-readiness-photo = 现场照片（选填，不超过 5 MB）
phone-readiness-send = 提交联调结果
phone-readiness-sent = 联调结果已提交。情况有变时请再次提交。
phone-readiness-earlier = 联调记录
phone-readiness-green = 全部正常
phone-readiness-amber = 部分未检查
phone-readiness-red = 有问题
phone-readiness-unknown = 尚未联调
phone-readiness-by-call = 主会场测试：{ $result }
phone-readiness-with-note = { $result }。{ $note }
screen-scan = 请扫码签到
screen-opens = { $at } 开始签到
screen-over = 签到已结束
screen-other-ways = 请用邀请链接或到签到台签到
screen-count = 应到 { $expected } · 实到 { $present } · 请假 { $leave } · 未到 { $missing }
screen-arrival = { $at } { $name }（{ $unit }）
screen-lost = 与签到服务的连接中断，正在自动重连
screen-whole = 全屏
roll-call-result = 截至{ $at }，{ $count } 个分会场中 { $heard } 个应答正常，合计报到 { $heads } 人。
roll-call-result-uncalled = 未点名：{ $names }。
failure-way-closed = 本会场不接受这种签到方式。请到签到台。
failure-code-missing = 请扫描会场大屏上的二维码签到。
failure-stale-code = 二维码已失效，未直接计入签到，已转主办方核实。如本人在会场，请重新扫描大屏上的二维码。
failure-scan-over = 扫码已超过 10 分钟。请重新扫描大屏上的二维码。
failure-elsewhere = 您的会场是{ $venue }。请前往该会场，或到签到台办理。
failure-elsewhere-move = 您的会场是{ $venue }。
failure-signature-missing = 请签名后再签到。
failure-not-on-list = 参会名单中没有这个号码。请核对号码，或到签到台。
failure-same-venue = 请选择另一个会场。
failure-no-desk-link = 这不是签到台链接。签到台链接形如 https://…/d/…，请向主办方索取。
failure-no-desk-open = 没有打开的签到台。
failure-desk-in-use = 另一个程序已打开这个签到台。请先关闭它。
failure-desk-unreadable = 本机保存的签到台数据已损坏，无法读取。请联系主办方。
failure-desk-not-read-yet = 尚未取得名单，正在连接主会场。
failure-desk-has-events = 还有 { $count } 条签到未上传。请等待上传完成后再关闭。
failure-too-much-at-once = 一次提交的内容过多。请分批提交。
journal-save-arrivals = 修改了签到方式
journal-save-venue-arrivals = 修改了{ $venue }的签到方式
journal-settle-flag = { $state ->
    [accepted] 认可了{ $name }的异常签到
   *[other] 未认可{ $name }的异常签到
}
journal-issue-venue-links = 生成了 { $count } 个会场链接
journal-move-venue = 将{ $from }的 { $count } 个单位转移到{ $to }
journal-move-person = 将{ $name }调整到{ $venue }
journal-move-person-back = 将{ $name }调回本单位会场
message-subject-announce = 会议现场通知：{ $meeting }
message-mail-announce = { $unit } { $contact }：
    “{ $meeting }”现场通知：
    { $reason }
    { $link }
    如有疑问，请联系：{ $ask }
    { $office }
message-sms-announce = { $unit }{ $contact }：“{ $meeting }”{ $reason } { $link }
message-robot-announce = “{ $meeting }”现场通知：{ $reason }
cli-desk-open = { $title } · { $venue }：签到台已打开。逐行输入姓名、拼音首字母、手机尾号或扫描参会码；输入 :status 查看状态。
cli-desk-online = 在线，{ $waiting } 条未上传；实到 { $present }/{ $expected }
cli-desk-offline = 离线，{ $waiting } 条未上传；实到 { $present }/{ $expected }
cli-desk-nobody = 查无此人：{ $input }
cli-desk-several = 有多人符合，请输入更具体的内容：{ $names }
cli-desk-already = { $name } 此前已签到 { $at }
cli-desk-done = ✓ { $name } 已签到 { $at }
cli-desk-pending = ✓ { $name } 已登记 { $at }，待主办方批准
sheet-title-readiness = 分会场联调记录表
sheet-tab-readiness = 联调记录表
sheet-title-roll-call = 分会场点名表
sheet-tab-roll-call = 点名表
sheet-mark-good = 正常
sheet-mark-trouble = 有问题
sheet-item-line = 线路
sheet-item-picture = 图像
sheet-item-sound = 声音
sheet-item-camera = 摄像
sheet-item-microphones = 话筒
sheet-operator = 值守人员
sheet-operator-phone = 电话
sheet-tested-at = 测试时间
sheet-result = 结果
sheet-trouble = 问题及处理
sheet-readiness-green = 正常
sheet-readiness-amber = 部分未检查
sheet-readiness-red = 有问题
sheet-readiness-unknown = 未联调
sheet-by-call = （主会场测试）{ $note }
sheet-order = 顺序
sheet-coordinator = 负责人
sheet-roll-call-answer = 应答
sheet-roll-call-at = 时间
sheet-headcount = 人数
sheet-situation = 情况
sheet-not-called = 未点名
sheet-answer-heard = 已应答、正常
sheet-answer-faulty = 有故障
sheet-answer-no-answer = 无应答
sheet-answer-in-round = { $answer }（第 { $round } 轮）

## The desk

desk-search = 姓名、拼音首字母、单位、手机尾号，或扫描参会码
desk-keys = Enter 签到 · ↑↓ 选择 · F2 临时参会 · { $mod }+O 签退 · { $mod }+Z 撤销 · Esc 清除
desk-people = 参会人员
desk-ready = 请输入姓名或扫描参会码
desk-online = 已连接
desk-uploading = 正在上传，还有 { $count } 条
desk-offline = 离线，{ $count } 条未上传
desk-announcements = 现场通知
desk-not-kept = 此浏览器不能保存数据。全部上传之前，请勿关闭或刷新本页。
desk-refused = 有 { $count } 条未能记录
desk-refused-event = { $name } { $at } { $kind ->
    [check_out] 签退
    [undo] 撤销
   *[other] 签到
}
desk-refused-walk-in = 临时参会：{ $name }
desk-refused-dismiss = 知道了
desk-refused-read = 知道了：{ $what }
desk-filter = 显示哪些人
desk-filter-all = 全部 { $count }
desk-filter-missing = 未到 { $count }
desk-filter-here = 在场 { $count }
desk-found = 共 { $count } 人
desk-found-more = 共 { $count } 人，显示前 { $shown } 人
desk-select = 选择 { $name }
desk-select-none = 已选 { $count } 人，取消选择
desk-phone-tail = 尾号 { $tail }
desk-left-at = { $at } 离场
desk-belongs-to = 应在{ $venue }
desk-nobody-listed = 没有符合条件的人员。
desk-nobody-found = 没有找到。请核对姓名，或按 F2 登记临时参会。
desk-nobody-filtered = 没有找到。可改为显示全部人员后再试。
desk-walk-in = 临时参会
desk-walk-in-explain = 名单以外的人员登记后，须经主办方批准才计入实到。
desk-walk-in-save = 登记并签到
desk-unit-choose = 选择单位，可输入拼音首字母
desk-unit-needed = 请选择单位。
desk-name-needed = 请填写姓名。
desk-title = 职务
desk-undo-last = 撤销上一条
desk-undo-title = 撤销 { $name } 的{ $kind ->
    [check_out] 签退
   *[other] 签到
}
desk-undo-explain = 原记录仍然保留，注明已撤销及原因。
desk-badges = 打印胸牌
desk-badges-of = 打印胸牌（{ $count } 人）
desk-result-in = { $name } 已签到 { $at }
desk-result-back = { $name } 已返场 { $at }
desk-result-out = { $name } 已签退 { $at }
desk-result-undone = 已撤销 { $name } 的记录
desk-result-already = { $name } 此前已签到 { $at }
desk-result-pending = { $name } 已到 { $at }，待批准
desk-result-walk-in = { $name } 已登记临时参会 { $at }
desk-result-elsewhere = { $name } 应在{ $venue }参会
desk-result-leave = { $name } 已请假
desk-result-replaced = { $name } 由他人代会，不能签到
desk-result-replaced-by = { $name } 由{ $by }代会，不能签到
desk-result-not-here = { $name } 不在场，不能签退
desk-result-unknown-code = 名单中没有此参会码
desk-result-nobody = 没有找到
desk-result-choose = 请用 ↑↓ 选择人员
desk-result-nothing-to-undo = 本签到台没有可以撤销的记录
desk-waits-for-approval = 待主办方批准，批准后计入实到。
desk-pending-explain = 此人须经主办方批准，批准后计入实到。
desk-here-anyway = 仍在这里签到（Enter）
desk-came-anyway = 确认到会并签到（Enter）
desk-open-title = 签到台
desk-open-explain = 粘贴签到台链接，在本机为一个会场签到。断网时照常签到，网络恢复后自动上传。
desk-open-link = 签到台链接
desk-open-no-link = 这不是签到台链接。链接形如 https://…/d/…，请向主办方索取。
desk-open = 打开签到台
desk-in-browser = 在浏览器中，请把签到台链接粘贴到地址栏打开。
desk-more = 更多操作
desk-close = 关闭签到台
desk-close-title = 还有 { $count } 条未上传，仍要关闭签到台？
desk-close-explain = 未上传的记录留在本机，重新打开同一签到台后继续上传。

## 联调催办

message-subject-line-up = 联调提醒：{ $meeting }
message-mail-line-up = { $venue } { $contact }：
    “{ $meeting }”（{ $time }）即将召开，贵会场联调尚未就绪。
    请测试线路、图像、声音，并通过以下链接填写联调清单：
    { $link }
    如有疑问，请联系：{ $ask }
    { $office }
message-sms-line-up = { $contact }：“{ $meeting }”（{ $time }）{ $venue }联调尚未就绪，请测试并填写联调清单：{ $link }
message-robot-line-up = “{ $meeting }”联调尚未就绪的会场：{ $units }
purpose-line-up = 联调提醒
left-out-ready = 会场已就绪
left-out-switched-off = 提醒已关闭
journal-switch-line-up-reminders = { $on ->
    [1] 开启联调提醒
   *[other] 关闭联调提醒
}
line-up-reminders = 自动提醒会场负责人
line-up-explain = 会前一天和会前两小时，向未就绪会场的负责人发送联调清单链接。
line-up-moment = 会前 { $hours } 小时
line-up-waiting = 将于 { $at } 发送
line-up-held = 应于 { $at }，免打扰时段后 { $held } 发送
line-up-sent = 已于 { $at } 执行
line-up-missed = 已错过 { $at }
line-up-none = { $at }：早于会议建立时间，或会议不召开
line-up-by-hand = 需人工通知
line-up-by-hand-hint = 没有可用的渠道：请配置短信并填写手机号，或配置邮件且通讯录中有此手机号的联络员邮箱。
line-up-told = { $channel }　{ $state } { $at }

## 胸牌

badges = 胸牌
badges-of-venue = 胸牌（PDF）
desk-badges-pdf = 带参会码胸牌（PDF）
failure-invalid-headcount = 现场人数“{ $value }”不正确，请填写 0 至 { $limit } 的整数。
failure-no-badges = 尚无报名人员，无法制作胸牌。
failure-too-many-badges = 共 { $count } 张胸牌，一个文件最多 { $limit } 张，请按会场分别导出。
journal-export-badges = 导出 { $file }
flag-two-venues-from = 此人先在{ $first }签到，又在{ $venue }签到。

desk-way-closed = 本会场不接受签到台签到，请联系主办方。
desk-unnamed = 未报名的单位
desk-unnamed-explain = { $units } 个单位的 { $count } 个名额未报名。点击单位，登记到场人员。
desk-unnamed-of = { $name } · { $count }
