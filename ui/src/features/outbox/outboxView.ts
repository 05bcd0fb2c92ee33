/** What a list of messages shows: which are searched for, and how far the sending has come. */
import type { Message, MessageState } from "../../api/contract";
import { matchesSearch } from "../../components/search";

export type Filter = "all" | MessageState;

export function messagesIn(messages: Message[], filter: Filter, search: string): Message[] {
  return messages.filter(
    (one) =>
      (filter === "all" || one.state === filter) && matchesSearch(search, one.name, one.contact, one.detail),
  );
}

/** Of what was queued since the oldest that still waits: how many are through. */
export function progressOf(messages: Message[]): { done: number; total: number } {
  const waiting = messages.filter(({ state }) => state === "queued");
  const since = Math.min(...waiting.map(({ created_at }) => created_at));
  const total = messages.filter(({ created_at }) => created_at >= since).length;
  return { done: total - waiting.length, total };
}
