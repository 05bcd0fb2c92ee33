/**
 * Texts with variables, read as the core reads them: `{单位}` or `{unit}`, `{{` for a brace, and a line of which empty
 * variables leave nothing but a label goes. For what is shown while typing; the core has the last word when it is saved.
 */
import type { Failure, MessageText } from "../../api/contract";

type Variables = MessageText["variables"];

const UNCLOSED_SHOWN = 20;
const NAME_SHOWN = 40;
/** Cannot be typed; they mark where a variable says nothing, and where it says something. */
const EMPTY = "\u0000";
const FILLED = "\u0001";

type Read = { text: string; failure: null } | { text: null; failure: Failure };

export function checked(text: string, variables: Variables): Failure | null {
  return read(text, variables, () => "").failure;
}

/** `value` takes a variable's English name. What cannot be read is shown as it stands. */
export function rendered(text: string, variables: Variables, value: (name: string) => string): string {
  const filled = read(text, variables, (name) => (value(name) ? FILLED + value(name) : EMPTY)).text;
  if (filled === null) return text;
  return filled
    .split("\n")
    .filter((line) => !isHollow(line))
    .map((line) => line.replaceAll(EMPTY, "").replaceAll(FILLED, ""))
    .join("\n");
}

/** Whether nothing is left of a line but a label. */
function isHollow(line: string): boolean {
  if (!line.includes(EMPTY) || line.includes(FILLED)) return false;
  const left = line.replaceAll(EMPTY, " ").trim();
  return left === "" || left.endsWith("：") || left.endsWith(":");
}

function read(text: string, variables: Variables, value: (name: string) => string): Read {
  let made = "";
  let rest = text;
  for (let at = rest.search(/[{}]/); at >= 0; at = rest.search(/[{}]/)) {
    const brace = rest.charAt(at);
    made += rest.slice(0, at);
    rest = rest.slice(at + 1);
    if (rest.startsWith(brace)) {
      made += brace;
      rest = rest.slice(1);
      continue;
    }
    const end = brace === "{" ? rest.indexOf("}") : -1;
    if (end < 0) return failed("brace_not_closed", { value: rest.slice(0, UNCLOSED_SHOWN) });
    const name = rest.slice(0, end).trim();
    const variable = variables.find(({ en, zh }) => [en, zh].includes(name.toLowerCase()));
    if (!variable) return failed("unknown_variable", { name: name.slice(0, NAME_SHOWN) });
    made += value(variable.en);
    rest = rest.slice(end + 1);
  }
  return { text: made + rest, failure: null };
}

function failed(code: string, args: Record<string, string>): Read {
  return { text: null, failure: { code, args } };
}
