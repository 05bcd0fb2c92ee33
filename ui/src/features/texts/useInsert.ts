/** Puts a variable where the cursor is, in the field that was used last. */
import type { InputRef } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";

export type Part = "subject" | "body";

export function useInsert(texts: Record<Part, string>, write: (part: Part, text: string) => void) {
  const subject = useRef<InputRef>(null);
  const body = useRef<TextAreaRef>(null);
  const last = useRef<Part>("body");

  const insert = (words: string) => {
    const part = subject.current ? last.current : "body";
    const field = part === "subject" ? subject.current?.input : body.current?.resizableTextArea?.textArea;
    const text = texts[part];
    const start = field?.selectionStart ?? text.length;
    const end = field?.selectionEnd ?? text.length;
    write(part, text.slice(0, start) + words + text.slice(end));
    // Once the new text is in the field, writing goes on behind the variable.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(start + words.length, start + words.length);
    });
  };
  const used = (part: Part) => () => {
    last.current = part;
  };
  return { subject, body, insert, used };
}
