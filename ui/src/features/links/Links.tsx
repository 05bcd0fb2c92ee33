/** 链接: one link per unit's contact: give it out, show it again, take it back. */
import { useParams } from "@tanstack/react-router";
import { Alert } from "antd";
import { useState } from "react";
import type { Link, Links as LinksAnswer } from "../../api/contract";
import { useLinks } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { matchesSearch } from "../../components/search";
import { useText } from "../../text/useText";
import { LinksToolbar } from "./LinksToolbar";
import { LinkTable } from "./LinkTable";
import { QrModal } from "./QrModal";

export function Links() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return <Loaded query={useLinks(meeting)}>{(links) => <LinksView links={links} />}</Loaded>;
}

function LinksView({ links }: { links: LinksAnswer }) {
  const t = useText();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Link | null>(null);
  const wanted = ({ unit_name, contact_name, phone, mail, venue }: Link) =>
    matchesSearch(search, unit_name, contact_name, phone, mail, venue);
  return (
    <>
      {!links.reachable && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              <strong>{t("links-unreachable", { address: links.public_url })}</strong>
              <br />
              {t("links-unreachable-hint")}
            </>
          }
        />
      )}
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
      <Panel>
        <LinksToolbar links={links} search={search} onSearch={setSearch} />
        {links.links.length === 0 ? (
          <EmptyState text={links.not_issued > 0 ? t("links-empty") : t("links-none-possible")} />
        ) : (
          <LinkTable links={links.links.filter(wanted)} onShow={setShown} />
        )}
      </Panel>
      <QrModal link={shown} onClose={() => setShown(null)} />
    </>
  );
}
