/** 签到异常: what is odd about arrivals; the organiser says whether each one counts. */
import { Collapse, Drawer } from "antd";
import type { Flag } from "../../api/contract";
import { useFlags } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Flags.module.css";
import { OpenFlags } from "./OpenFlags";
import { SettledFlag } from "./SettledFlag";

/** The latest ones; the history has them all. */
const SETTLED_SHOWN = 100;

interface Props {
  meeting: string;
  /** Whether the record still takes changes. */
  editable: boolean;
  onClose(): void;
}

export function FlagsDrawer({ meeting, editable, onClose }: Props) {
  const t = useText();
  return (
    <Drawer open title={t("flags")} size={780} onClose={onClose}>
      <Loaded query={useFlags(meeting)}>
        {({ flags }) => <FlagList meeting={meeting} flags={flags} editable={editable} />}
      </Loaded>
    </Drawer>
  );
}

function FlagList({ meeting, flags, editable }: { meeting: string; flags: Flag[]; editable: boolean }) {
  const t = useText();
  const open = flags.filter(({ state }) => state === "open");
  const settled = flags.filter(({ state }) => state !== "open");
  return (
    <div className={styles.drawer}>
      {open.length === 0 ? (
        <EmptyState text={t("flags-none")} />
      ) : (
        <OpenFlags meeting={meeting} flags={open} editable={editable} />
      )}
      {settled.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: "settled",
              label: t("flags-settled", { count: settled.length }),
              children: (
                <ul className={styles.list}>
                  {settled.slice(0, SETTLED_SHOWN).map((flag) => (
                    <SettledFlag key={flag.flag} flag={flag} />
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
