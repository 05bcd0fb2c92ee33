/** One link of a venue: copied, shown as a code, opened on this computer, or taken back. */
import { CopyOutlined, ExportOutlined, QrcodeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { LinkedVenue, VenueLink } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { LINK_STATUS } from "../../components/status";
import { useCopy } from "../../components/useCopy";
import { useText } from "../../text/useText";
import styles from "./Arrivals.module.css";
import { useKindWords } from "./useKindWords";
import { VenueLinkMenu } from "./VenueLinkMenu";

interface Props {
  venue: LinkedVenue;
  link: VenueLink;
  editable: boolean;
  onShow(): void;
}

export function VenueLinkCell({ venue, link, editable, onShow }: Props) {
  const t = useText();
  const copy = useCopy();
  const kind = useKindWords()[link.kind].name;
  const args = { venue: venue.name, kind };
  return (
    <>
      <span className={styles.link}>
        {link.revoked ? (
          <StatusTag status={LINK_STATUS.revoked} />
        ) : (
          <>
            <Button
              size="small"
              icon={<CopyOutlined aria-hidden />}
              aria-label={t("venue-link-copy", args)}
              title={t("link-copy-short")}
              onClick={() => copy(link.url, t("venue-link-copied", args))}
            />
            <Button
              size="small"
              icon={<QrcodeOutlined aria-hidden />}
              aria-label={t("venue-link-show", args)}
              title={t("link-show-short")}
              onClick={onShow}
            />
            {link.kind !== "coordinator" && (
              <Button
                size="small"
                icon={<ExportOutlined aria-hidden />}
                aria-label={t("venue-link-open", args)}
                title={t("venue-link-open-short")}
                // The page must not reach back into this window.
                onClick={() => window.open(link.url, "_blank", "noopener")}
              />
            )}
          </>
        )}
        {editable && <VenueLinkMenu venue={venue} link={link} kind={kind} />}
      </span>
      {!link.revoked && <Seen at={link.seen_at} />}
    </>
  );
}

function Seen({ at }: { at: number | null }) {
  const t = useText();
  const dates = useDates();
  return (
    <div className={`muted num ${styles.seen}`}>
      {at === null ? t("venue-link-unseen") : t("venue-link-seen", { time: dates.dateTime(at) })}
    </div>
  );
}
