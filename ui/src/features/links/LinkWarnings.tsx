/** What keeps links from reaching everybody. */
import { Alert } from "antd";
import type { Links } from "../../api/contract";
import { UnreachableLinks } from "../../components/UnreachableLinks";
import { useText } from "../../text/useText";

export function LinkWarnings({ links }: { links: Links }) {
  const t = useText();
  return (
    <>
      {!links.reachable && <UnreachableLinks address={links.public_url} />}
      {links.without_contact.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t("links-without-contact", {
            count: links.without_contact.length,
            units: links.without_contact.join(t("list-separator")),
          })}
        />
      )}
    </>
  );
}
