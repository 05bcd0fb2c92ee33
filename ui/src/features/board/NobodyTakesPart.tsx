import { Button } from "antd";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import { useBoardState } from "./boardState";

export function NobodyTakesPart({ onChoose }: { onChoose(): void }) {
  const t = useText();
  const { board } = useBoardState();
  return (
    <EmptyState text={t("board-nobody")}>
      {board.editable && (
        <Button type="primary" onClick={onChoose}>
          {t("participants-choose")}
        </Button>
      )}
    </EmptyState>
  );
}
