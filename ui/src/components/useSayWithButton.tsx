/** Says what was done, with one thing to do about it beside it for a while. */
import { App, Button } from "antd";

const STAYS_S = 10;

interface Offer {
  text: string;
  press(): void;
}

/** A message of the same `key` takes the place of the one before. */
export type SayWithButton = (key: string, words: string, offer: Offer) => void;

export function useSayWithButton(): SayWithButton {
  const { message } = App.useApp();
  return (key, words, { text, press }) => {
    const take = () => {
      message.destroy(key);
      press();
    };
    message.success({
      key,
      duration: STAYS_S,
      content: (
        <>
          {words}{" "}
          <Button type="link" size="small" onClick={take}>
            {text}
          </Button>
        </>
      ),
    });
  };
}
