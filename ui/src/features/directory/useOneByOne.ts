/** Does something with each of several, one after the other: what went through stays, the first failure is said. */
import { App } from "antd";
import { asCallError } from "../../api/call";
import { useSayFailure } from "../../components/useSayFailure";

const PROGRESS = "one-by-one";

export interface Progress {
  done: number;
  total: number;
}

/** Answers with what went through. */
export function useOneByOne() {
  const { message } = App.useApp();
  const say = useSayFailure();
  return async <T>(
    all: readonly T[],
    words: (progress: Progress) => string,
    each: (one: T) => Promise<unknown>,
  ): Promise<T[]> => {
    const through: T[] = [];
    try {
      for (const one of all) {
        const progress = { done: through.length, total: all.length };
        message.loading({ key: PROGRESS, duration: 0, content: words(progress) });
        await each(one);
        through.push(one);
      }
    } catch (thrown) {
      say(asCallError(thrown));
    }
    message.destroy(PROGRESS);
    return through;
  };
}
