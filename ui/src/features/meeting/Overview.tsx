/** 概况: the venues and how full they are, the agenda with its clock times, who leads, the rules. */
import { useParams } from "@tanstack/react-router";
import type { Meeting } from "../../api/contract";
import { useMeeting } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { Agenda } from "./Agenda";
import { Attachments } from "./Attachments";
import { Children } from "./Children";
import styles from "./Meeting.module.css";
import { ParentBanner } from "./ParentBanner";
import { FollowOnPanel, SeriesPanel } from "./Related";
import { VenueList } from "./VenueList";

export function Overview() {
  const t = useText();
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return (
    <Loaded query={useMeeting(meeting)}>
      {(loaded) => (
        <div className={styles.two}>
          <div className={styles.stack}>
            <ParentBanner meeting={loaded} />
            <Panel title={t("plan-venues")}>
              <VenueList meeting={loaded} />
            </Panel>
            <Children meeting={loaded} />
            <Panel title={t("plan-agenda")}>
              <Agenda meeting={loaded} />
            </Panel>
          </div>
          <div className={styles.stack}>
            <Panel title={t("overview-people")}>
              <Facts rows={people(loaded, t)} />
              {loaded.note && <p className={styles.note}>{loaded.note}</p>}
            </Panel>
            {(loaded.head.editable || loaded.attachments.some(({ item }) => item === null)) && (
              <Panel title={t("attachments")}>
                <Attachments meeting={loaded} item={null} name={loaded.head.title} />
                {loaded.head.editable && <p className="muted">{t("attachment-kinds")}</p>}
              </Panel>
            )}
            <FollowOnPanel meeting={loaded} />
            <SeriesPanel meeting={loaded} />
            <Panel title={t("plan-rules")}>
              <Facts rows={rules(loaded, t)} />
            </Panel>
          </div>
        </div>
      )}
    </Loaded>
  );
}

type Row = [name: string, value: string];

function people({ head, host, chair, moderator }: Meeting, t: ReturnType<typeof useText>): Row[] {
  return [
    [t("plan-kind"), head.kind],
    [t("plan-host"), host],
    [t("plan-chair"), chair],
    [t("plan-moderator"), moderator],
  ];
}

function rules({ rules }: Meeting, t: ReturnType<typeof useText>): Row[] {
  return [
    [t("rule-opens"), t("minutes-count", { count: rules.opens_before_min })],
    [t("rule-late"), t("minutes-count", { count: rules.late_after_min })],
    [t("rule-early"), t("minutes-count", { count: rules.early_before_min })],
  ];
}

function Facts({ rows }: { rows: Row[] }) {
  const t = useText();
  return (
    <dl className={styles.facts2}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="muted">{t("not-given")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
