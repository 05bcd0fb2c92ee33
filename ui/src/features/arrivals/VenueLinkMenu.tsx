import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import type { LinkedVenue, VenueLink } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

interface Props {
  venue: LinkedVenue;
  link: VenueLink;
  /** The link's purpose in words. */
  kind: string;
}

export function VenueLinkMenu({ venue, link, kind }: Props) {
  const t = useText();
  const { modal, message } = App.useApp();
  const revoke = useCommand("revoke_venue_link");
  const reissue = useCommand("reissue_venue_link");
  const args = { venue: venue.name, kind };
  const input = { link: link.link };
  const askRevoke = () =>
    modal.confirm({
      title: t("venue-link-revoke-title", args),
      content: t("venue-link-revoke-explain"),
      okText: t("link-revoke"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () => revoke.mutate(input, { onSuccess: () => message.success(t("link-revoked-done")) }),
    });
  const askReissue = () =>
    modal.confirm({
      title: t("venue-link-reissue-title", args),
      content: t("venue-link-reissue-explain"),
      okText: t("link-reissue"),
      icon: null,
      onOk: () => reissue.mutate(input, { onSuccess: () => message.success(t("link-reissued-done")) }),
    });
  const items = [
    { key: "reissue", label: t("link-reissue"), onClick: askReissue },
    ...(link.revoked ? [] : [{ key: "revoke", label: t("link-revoke"), danger: true, onClick: askRevoke }]),
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("venue-link-more", args)}
      />
    </Dropdown>
  );
}
