/** A link as a QR code and as the words to paste in a chat. */
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { call } from "../../api/call";
import type { Link } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { Loaded } from "../../components/Loaded";
import { SvgPicture } from "../../components/SvgPicture";
import { useCopy } from "../../components/useCopy";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";
import styles from "./Links.module.css";

export function QrModal({ link, onClose }: { link: Link | null; onClose(): void }) {
  return (
    <Modal open={link !== null} title={link?.unit_name} footer={null} onCancel={onClose} destroyOnHidden>
      {link && <LinkCard link={link} />}
    </Modal>
  );
}

function LinkCard({ link }: { link: Link }) {
  const t = useText();
  const copy = useCopy();
  const { language } = usePreferences();
  const { invitation } = link;
  const card = useQuery({
    queryKey: ["links", "card", invitation, link.url, language],
    queryFn: () => call("show_link", { invitation, language }),
  });
  return (
    <Loaded query={card}>
      {({ qr_svg, text, url }) => (
        <div className={styles.card}>
          <SvgPicture svg={qr_svg} alt={t("link-qr", { unit: link.unit_name })} size={220} />
          <Input.TextArea
            readOnly
            value={text}
            aria-label={t("link-words")}
            autoSize={{ minRows: 4, maxRows: 12 }}
          />
          <div className={formStyles.buttons}>
            <Button onClick={() => copy(url, t("link-copied", { unit: link.unit_name }))}>
              {t("link-copy-short")}
            </Button>
            <Button type="primary" onClick={() => copy(text, t("link-words-copied"))}>
              {t("link-copy-words")}
            </Button>
          </div>
        </div>
      )}
    </Loaded>
  );
}
