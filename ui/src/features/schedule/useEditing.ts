/** Saves an edited plan. When somebody else saved meanwhile, both versions are brought together first. */
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { Failure, Meeting, MeetingPlan, Scope } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { type Merged, mergePlans } from "./merge";
import { planOfMeeting } from "./plan";

interface Meanwhile {
  now: Meeting;
  merged: Merged;
  scope: Scope;
}

export function useEditing(opened: Meeting, onSaved: (saved: Meeting) => void) {
  const edit = useCommand("edit_meeting", { showsFailure: true });
  // What the form's values are changes of; moves on with every version that was looked at.
  const [base, setBase] = useState(opened);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const compare = async (plan: MeetingPlan, scope: Scope, from: Meeting) => {
    try {
      const now = await call("show_meeting", { meeting: opened.head.id });
      setMeanwhile({ now, scope, merged: mergePlans(planOfMeeting(from), plan, planOfMeeting(now)) });
    } catch (thrown) {
      setFailure(asCallError(thrown));
    }
  };
  const send = (plan: MeetingPlan, scope: Scope, from: Meeting) => {
    setFailure(null);
    edit.mutate(
      { meeting: opened.head.id, plan, version: from.version, scope },
      {
        onSuccess: onSaved,
        onError: (refused) => {
          if (refused.code === "edited_meanwhile") compare(plan, scope, from);
          else setFailure(refused);
        },
      },
    );
  };
  return {
    busy: edit.isPending,
    failure,
    meanwhile,
    save: (plan: MeetingPlan, scope: Scope) => send(plan, scope, base),
    keepTyping: () => setMeanwhile(null),
    saveMerged: (plan: MeetingPlan) => {
      if (meanwhile === null) return;
      setBase(meanwhile.now);
      setMeanwhile(null);
      send(plan, meanwhile.scope, meanwhile.now);
    },
  };
}
