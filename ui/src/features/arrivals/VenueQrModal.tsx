/** A venue's link as a QR code, to be scanned by whoever stands at the screen or the desk. */
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { call } from "../../api/call";
import { Loaded } from "../../components/Loaded";
import { SvgPicture } from "../../components/SvgPicture";
import { useCopy } from "../../components/useCopy";
import { useText } from "../../text/useText";
import styles from "./Arrivals.module.css";
import { useKindWords } from "./useKindWords";
import type { Shown } from "./VenueLinkList";

export function VenueQrModal({ shown, onClose }: { shown: Shown | null; onClose(): void }) {
  const t = useText();
  const kinds = useKindWords();
  const args = shown && { venue: shown.venue.name, kind: kinds[shown.link.kind].name };
  return (
    <Modal
      open={shown !== null}
      title={args && t("venue-link-title", args)}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {shown && args && <Code link={shown.link.link} args={args} />}
    </Modal>
  );
}

function Code({ link, args }: { link: string; args: { venue: string; kind: string } }) {
  const t = useText();
  const copy = useCopy();
  const query = useQuery({
    queryKey: ["venueLink", link],
    queryFn: () => call("show_venue_link", { link }),
    // A link that was issued again has another code.
    staleTime: 0,
  });
  return (
    <Loaded query={query} rows={3}>
      {({ url, qr_svg }) => (
        <div className={styles.code}>
          <SvgPicture svg={qr_svg} size={240} alt={t("venue-link-qr", args)} />
          <span className={styles.url}>{url}</span>
          <Button onClick={() => copy(url, t("venue-link-copied", args))}>{t("link-copy-short")}</Button>
        </div>
      )}
    </Loaded>
  );
}
