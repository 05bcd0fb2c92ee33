/** Says what was done, with the way back beside it for a while. */
import { App, Button } from "antd";
import { useText } from "../text/useText";

const STAYS_S = 10;

/** A message of the same `key` takes the place of the one before: only the last change is taken back. */
export type SayWithUndo = (key: string, words: string, undo: () => void) => void;

export function useSayWithUndo(): SayWithUndo {
  const t = useText();
  const { message } = App.useApp();
  return (key, words, undo) => {
    const takeBack = () => {
      message.destroy(key);
      undo();
    };
    message.success({
      key,
      duration: STAYS_S,
      content: (
        <>
          {words}{" "}
          <Button type="link" size="small" onClick={takeBack}>
            {t("undo")}
          </Button>
        </>
      ),
    });
  };
}
