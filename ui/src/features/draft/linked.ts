/** The field that is looked at, in the text or in the form: the other side shows it too. */
import { createContext, useContext } from "react";

export interface Linked {
  field: string | null;
  /** `from` says which side was touched: the other one moves into view. */
  look(field: string | null, from: "text" | "fields"): void;
}

export const LinkedContext = createContext<Linked>({ field: null, look: () => undefined });

export const useLinked = () => useContext(LinkedContext);

export const markId = (field: string) => `mark-${field}`;
export const fieldId = (field: string) => `field-${field}`;
