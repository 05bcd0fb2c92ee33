/** 通讯录 · 会场: the rooms a meeting can use. */
import { PlusOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Switch } from "antd";
import { useState } from "react";
import type { Venue } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { matchesSearch } from "../../components/search";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { DirectoryTabs } from "./DirectoryTabs";
import { VenueEditor } from "./VenueEditor";
import { VenueTable } from "./VenueTable";

type Editing = { venue: Venue | null } | null;

export function Venues() {
  const t = useText();
  const navigate = useNavigate();
  const { search = "" } = useSearch({ from: "/directory/venues" });
  const [editing, setEditing] = useState<Editing>(null);
  const [archived, setArchived] = useState(false);
  const searchFor = (next: string) =>
    navigate({ to: "/directory/venues", search: next === "" ? {} : { search: next }, replace: true });
  return (
    <Page
      title={t("nav-directory")}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing({ venue: null })}
        >
          {t("new-venue")}
        </Button>
      }
    >
      <DirectoryTabs />
      <Panel>
        <Toolbar
          actions={
            <span className={styles.switch}>
              <span id="show-archived-venues">{t("show-archived")}</span>
              <Switch aria-labelledby="show-archived-venues" checked={archived} onChange={setArchived} />
            </span>
          }
        >
          <SearchBox label={t("venues-search")} value={search} onSearch={searchFor} />
        </Toolbar>
        <Loaded query={useVenues()}>
          {({ venues }) => {
            const shown = venues.filter((venue) => (archived || !venue.archived) && found(venue, search));
            if (shown.length > 0)
              return <VenueTable venues={shown} onEdit={(venue) => setEditing({ venue })} />;
            return (
              <EmptyState text={search === "" ? t("venues-empty") : t("units-none-found", { search })} />
            );
          }}
        </Loaded>
      </Panel>
      <VenueEditor
        open={editing !== null}
        venue={editing?.venue ?? null}
        onClose={() => setEditing(null)}
        onSaved={() => setEditing(null)}
      />
    </Page>
  );
}

function found(venue: Venue, search: string): boolean {
  return matchesSearch(search, venue.name, venue.site, venue.room, venue.coordinator, venue.platform);
}
