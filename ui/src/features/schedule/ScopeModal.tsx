import { Modal } from "antd";
import { useState } from "react";
import type { Scope } from "../../api/contract";
import { ScopeChoice } from "../../components/ScopeChoice";
import { useText } from "../../text/useText";

interface Props {
  title: string;
  onAnswer(scope: Scope | null): void;
}

export function ScopeModal({ title, onAnswer }: Props) {
  const t = useText();
  const [scope, setScope] = useState<Scope>("this");
  return (
    <Modal open title={title} okText={t("save")} onOk={() => onAnswer(scope)} onCancel={() => onAnswer(null)}>
      <ScopeChoice value={scope} onChange={setScope} />
    </Modal>
  );
}
