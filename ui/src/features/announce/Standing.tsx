/** What stands now, the newest first; taken down one by one. */
import { App, Button } from "antd";
import type { Announcement, Day } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import styles from "./Announce.module.css";

export function Standing({ day }: { day: Day }) {
  return (
    <ul>
      {day.announcements.map((announcement) => (
        <Row key={announcement.id} announcement={announcement} day={day} />
      ))}
    </ul>
  );
}

function Row({ announcement, day }: { announcement: Announcement; day: Day }) {
  const t = useText();
  const dates = useDates();
  const { modal } = App.useApp();
  const end = useCommand("end_announcement");
  const { id, venue, words, at } = announcement;
  const place = day.venues.find(({ meeting_venue }) => meeting_venue === venue)?.name;
  const ask = () =>
    modal.confirm({
      title: t("announce-end-title"),
      content: words,
      okText: t("announce-end"),
      icon: null,
      onOk: () => end.mutate({ meeting: day.head.id, announcement: id }),
    });
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.words}>{words}</p>
        <span className="muted num">
          {place ?? t("arrival-all-venues")} · {dates.dateTime(at)}
        </span>
      </div>
      {day.head.editable && (
        <Button
          size="small"
          loading={end.isPending}
          aria-label={t("announce-end-of", { words })}
          onClick={ask}
        >
          {t("announce-end")}
        </Button>
      )}
    </li>
  );
}
