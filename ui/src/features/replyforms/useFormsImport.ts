/** Takes filled forms from files to answers: reads them, shows what they would do, takes in what is chosen. */
import { useRef, useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, FilledForm } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { batchesOf, chosenOf, MOST_FILES, readForms } from "./formFiles";
import { type PreviewRow, rowsOf } from "./preview";

export type Stage =
  /** `nothing`: there was no form among the files, or more of them than are taken at once. */
  | { kind: "waiting"; failure: Failure | null; nothing?: "none" | "too_many" }
  | { kind: "reading"; done: number; total: number }
  /** `sofar`: what earlier commands of this choice did, when a later one failed. */
  | { kind: "shown"; rows: PreviewRow[]; left: number; sofar: Outcome | null }
  | ({ kind: "done" } & Outcome);

/** What taking forms in has done. */
export interface Outcome {
  taken: number;
  refused: FilledForm[];
}

const NOTHING: Outcome = { taken: 0, refused: [] };

export function useFormsImport(meeting: string) {
  const [stage, setStage] = useState<Stage>({ kind: "waiting", failure: null });
  const [taking, setTaking] = useState<{ done: number; total: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const command = useCommand("import_reply_forms", { showsFailure: true });
  // What is read for a choice that was given up is dropped.
  const round = useRef(0);
  const again = () => {
    round.current += 1;
    setFailure(null);
    setStage({ kind: "waiting", failure: null });
  };

  const look = async (files: File[]) => {
    round.current += 1;
    const own = round.current;
    const { forms: chosen, left } = chosenOf(files);
    const total = chosen.length;
    if (total === 0 || total > MOST_FILES) {
      setStage({ kind: "waiting", failure: null, nothing: total === 0 ? "none" : "too_many" });
      return;
    }
    const tell = (done: number) => {
      if (round.current === own) setStage({ kind: "reading", done, total });
      return round.current === own;
    };
    try {
      tell(0);
      const { read, refused } = await readForms(chosen, tell);
      const forms: FilledForm[] = [];
      for (const files of batchesOf(read)) {
        if (round.current !== own) return;
        forms.push(...(await call("preview_reply_forms", { meeting, files })).forms);
      }
      if (round.current === own) {
        setStage({ kind: "shown", rows: rowsOf(read, forms, refused), left, sofar: null });
      }
    } catch (thrown) {
      if (round.current === own) setStage({ kind: "waiting", failure: asCallError(thrown) });
    }
  };

  const take = async (chosen: PreviewRow[]) => {
    const files = chosen.flatMap(({ file }) => file ?? []);
    // What was told of is what is taken in: an answer that came since stays.
    const versions = new Map(chosen.map(({ file, form }) => [file, form.version]));
    let outcome = (stage.kind === "shown" && stage.sofar) || NOTHING;
    let done = 0;
    setFailure(null);
    try {
      for (const batch of batchesOf(files)) {
        setTaking({ done, total: files.length });
        const all = batch.map((file, place) => ({ place, version: versions.get(file) ?? 0 }));
        const answer = await command.mutateAsync({ meeting, files: batch, take: all });
        done += batch.length;
        outcome = {
          taken: outcome.taken + answer.taken,
          refused: [...outcome.refused, ...answer.refused],
        };
      }
      setStage({ kind: "done", ...outcome });
    } catch (thrown) {
      setFailure(asCallError(thrown));
      if (done > 0) leave(chosen.slice(0, done), outcome);
    } finally {
      setTaking(null);
    }
  };
  /** What went through need not go again, and stays told. */
  const leave = (through: PreviewRow[], sofar: Outcome) => {
    const keys = new Set(through.map(({ key }) => key));
    setStage((now) =>
      now.kind === "shown" ? { ...now, rows: now.rows.filter(({ key }) => !keys.has(key)), sofar } : now,
    );
  };
  return { stage, taking, failure, look, take, again };
}

export type FormsImport = ReturnType<typeof useFormsImport>;
