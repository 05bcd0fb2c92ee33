import { App, Button } from "antd";
import type { ReactNode } from "react";
import type { Links } from "../../api/contract";
import { useMeeting } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { HandoutMenu } from "./HandoutMenu";
import { useCopyAll } from "./useCopyAll";
import { useMarkTold } from "./useMarkTold";
import { VenueLinksButton } from "./VenueLinksButton";

interface Props {
  links: Links;
  /** How to get to the other view. */
  views: ReactNode;
  /** Links that are ticked. */
  chosen: string[];
  search: string;
  onSearch(search: string): void;
}

export function LinksToolbar({ links, views, chosen, search, onSearch }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const issue = useCommand("issue_links");
  const telling = useMarkTold(links.meeting);
  const copyAll = useCopyAll(links.meeting, telling);
  const head = useMeeting(links.meeting).data?.head;
  const given = links.links.filter(({ state }) => state !== "revoked").map(({ invitation }) => invitation);
  return (
    <Toolbar
      actions={
        <>
          <VenueLinksButton meeting={links.meeting} editable={head?.editable ?? false} />
          {telling.mayTell && chosen.length > 0 && (
            <Button loading={telling.busy} onClick={() => telling.ask(chosen)}>
              {t("mark-told")}
            </Button>
          )}
          <HandoutMenu meeting={links.meeting} given={given} chosen={chosen} telling={telling} />
          <Button disabled={given.length === 0} loading={copyAll.busy} onClick={copyAll.copy}>
            {t("links-copy-all")}
          </Button>
          {head?.editable && links.not_issued > 0 && (
            <Button
              // One primary button per screen, and the meeting's head has the first claim.
              type={head.next_step === "none" ? "primary" : "default"}
              loading={issue.isPending}
              onClick={() =>
                issue.mutate(
                  { meeting: links.meeting },
                  {
                    onSuccess: (after) =>
                      message.success(t("links-issued", { count: after.links.length - links.links.length })),
                  },
                )
              }
            >
              {t("links-issue", { count: links.not_issued })}
            </Button>
          )}
        </>
      }
    >
      {views}
      <SearchBox label={t("links-search")} value={search} onSearch={onSearch} />
    </Toolbar>
  );
}
