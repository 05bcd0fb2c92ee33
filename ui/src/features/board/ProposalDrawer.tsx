/** 自动分配: what the core proposes, with its reasons, to be accepted as a whole or in part. */
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { Failure, Proposal } from "../../api/contract";
import { useProposal } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { ProposalList } from "./ProposalList";

const NOTHING: ReadonlySet<string> = new Set();

export function ProposalDrawer({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText();
  const { board, moves } = useBoardState();
  const query = useProposal(board.meeting, open);
  // Everything is accepted unless it was unticked.
  const [left, setLeft] = useState(NOTHING);
  const [failure, setFailure] = useState<Failure | null>(null);
  const accepted = (query.data?.moves ?? []).filter(({ unit }) => !left.has(unit));
  const close = () => {
    setLeft(NOTHING);
    setFailure(null);
    onClose();
  };
  const accept = async () => {
    const failed = await moves.accept(accepted);
    if (failed === null) close();
    else setFailure(failed);
  };
  return (
    <Drawer
      open={open}
      title={t("board-auto")}
      size={720}
      onClose={close}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="primary" disabled={accepted.length === 0} loading={moves.busy} onClick={accept}>
            {t("proposal-accept", { count: accepted.length })}
          </Button>
        </div>
      }
    >
      <div className={styles.proposal}>
        {failure && <FailureNotice failure={failure} />}
        <Loaded query={query}>
          {(proposal) =>
            proposal.moves.length === 0 ? (
              <EmptyState text={t("proposal-none")} />
            ) : (
              <ProposalList proposal={proposal} left={left} onLeft={setLeft} />
            )
          }
        </Loaded>
        {query.data && <Left names={query.data.left} />}
      </div>
    </Drawer>
  );
}

function Left({ names }: { names: Proposal["left"] }) {
  const t = useText();
  if (names.length === 0) return null;
  return (
    <details className={styles.left}>
      <summary>{t("proposal-left", { count: names.length })}</summary>
      <p className="muted">{names.join(t("list-separator"))}</p>
    </details>
  );
}
