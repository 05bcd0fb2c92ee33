/** What is done for one venue on the day. */
import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { VenueCounts } from "../../api/contract";
import { useText } from "../../text/useText";
import type { DayWindow } from "./dayWindow";
import { useBadges } from "./useBadges";

interface Props {
  meeting: string;
  venue: VenueCounts;
  /** Whether there is another venue to go to. */
  movable: boolean;
  onOpen(window: DayWindow): void;
}

export function VenueMenu({ meeting, venue, movable, onOpen }: Props) {
  const t = useText();
  const { meeting_venue: id, name } = venue;
  const badges = useBadges(meeting);
  const items = [
    { key: "readiness", label: t("readiness"), onClick: () => onOpen({ kind: "readiness", venue: id }) },
    { key: "announce", label: t("announce-here"), onClick: () => onOpen({ kind: "announce", venue: id }) },
    { key: "badges", label: t("badges-of-venue"), onClick: () => badges.save(id) },
    ...(movable
      ? [
          {
            key: "move",
            label: t("move-venue"),
            danger: true,
            onClick: () => onOpen({ kind: "move", venue: id }),
          },
        ]
      : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t("more-actions-for", { name })}
      />
    </Dropdown>
  );
}
