/** What needs me: the next meeting's countdown, and one line for each thing to do, leading to where it is done. */
import type { Today as TodayAnswer } from "../../api/contract";
import { useToday } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { EmptyWorkspace } from "./EmptyWorkspace";
import { NextMeeting } from "./NextMeeting";
import { TaskList } from "./TaskList";
import { Upcoming } from "./Upcoming";

export function Today() {
  const t = useText();
  const today = useToday();
  return (
    <Page title={t("nav-today")}>
      <Loaded query={today}>
        {(answer) => (answer.empty ? <EmptyWorkspace /> : <Tasks today={answer} />)}
      </Loaded>
    </Page>
  );
}

function Tasks({ today }: { today: TodayAnswer }) {
  const t = useText();
  const running = today.meetings
    .filter((meeting) => meeting.editable)
    .sort((one, other) => one.starts_at - other.starts_at);
  const next = running.find((meeting) => meeting.ends_at > today.now) ?? running.at(-1);
  return (
    <>
      {next ? <NextMeeting meeting={next} /> : <Panel>{t("today-no-meeting")}</Panel>}
      <Panel title={t("today-tasks")}>
        <TaskList tasks={today.tasks} />
      </Panel>
      <Upcoming meetings={running.filter((meeting) => meeting.id !== next?.id)} />
    </>
  );
}
