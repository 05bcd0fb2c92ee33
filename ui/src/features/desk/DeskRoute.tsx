/** The desk inside the desktop program: a form for its link, then the desk itself. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { isDesktop } from "../../api/call";
import { deskAddress } from "../../api/desk";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { useText } from "../../text/useText";
import { DeskMenu } from "./DeskMenu";
import { DeskScreen } from "./DeskScreen";
import { OpenDesk } from "./OpenDesk";

const ADDRESS = ["desk-address"];

export function DeskRoute() {
  const t = useText();
  if (isDesktop()) return <DeskOfProgram />;
  return (
    <Page title={t("desk-open-title")} narrow>
      <EmptyState text={t("desk-in-browser")} />
    </Page>
  );
}

function DeskOfProgram() {
  const t = useText();
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: ADDRESS });
  const query = useQuery({
    queryKey: ADDRESS,
    queryFn: async () => ({ address: await deskAddress() }),
  });
  return query.data?.address ? (
    <DeskScreen
      key={query.data.address}
      place={query.data.address}
      more={(waiting) => <DeskMenu waiting={waiting} onClosed={changed} />}
    />
  ) : (
    <Page title={t("desk-open-title")} narrow>
      <Loaded query={query} rows={3}>
        {() => <OpenDesk onOpened={changed} />}
      </Loaded>
    </Page>
  );
}
