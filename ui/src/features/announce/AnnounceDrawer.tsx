/** 现场通知: what everybody, or one venue, is told now; and what stands on their pages and screens. */
import { Drawer } from "antd";
import type { Day } from "../../api/contract";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Announce.module.css";
import { AnnounceForm } from "./AnnounceForm";
import { Standing } from "./Standing";

interface Props {
  day: Day;
  /** The venue it is meant for at first; null: all. */
  venue: string | null;
  onClose(): void;
}

export function AnnounceDrawer({ day, venue, onClose }: Props) {
  const t = useText();
  return (
    <Drawer open title={t("announce")} size={640} onClose={onClose}>
      <div className={styles.drawer}>
        {day.head.editable && <AnnounceForm day={day} venue={venue} />}
        <section className={styles.standing} aria-label={t("announce-standing")}>
          <h3>{t("announce-standing")}</h3>
          {day.announcements.length === 0 ? <EmptyState text={t("announce-none")} /> : <Standing day={day} />}
        </section>
      </div>
    </Drawer>
  );
}
