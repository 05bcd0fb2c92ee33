/** 签到方式与会场链接: how people check in at each venue, and the links its screen, desk and coordinator use. */
import { Drawer, Tabs } from "antd";
import { useArrivals, useVenueLinks } from "../../api/queries";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import { Policies } from "./Policies";
import { VenueLinkList } from "./VenueLinkList";

interface Props {
  meeting: string;
  /** Whether the meeting still takes changes. */
  editable: boolean;
  onClose(): void;
}

export function ArrivalsDrawer({ meeting, editable, onClose }: Props) {
  const t = useText();
  return (
    <Drawer open title={t("arrivals")} size={960} onClose={onClose}>
      <Tabs
        items={[
          {
            key: "links",
            label: t("venue-links"),
            children: <LinksTab meeting={meeting} editable={editable} />,
          },
          {
            key: "policy",
            label: t("arrival-policy"),
            children: <PolicyTab meeting={meeting} editable={editable} />,
          },
        ]}
      />
    </Drawer>
  );
}

function LinksTab({ meeting, editable }: Omit<Props, "onClose">) {
  return (
    <Loaded query={useVenueLinks(meeting)}>
      {(links) => <VenueLinkList links={links} editable={editable} />}
    </Loaded>
  );
}

function PolicyTab({ meeting, editable }: Omit<Props, "onClose">) {
  return (
    <Loaded query={useArrivals(meeting)}>
      {(arrivals) => <Policies arrivals={arrivals} editable={editable} />}
    </Loaded>
  );
}
