/** 调整会场: one person sits at another venue than the unit, or at the unit's again. */
import { Form, Modal, Select } from "antd";
import { useState } from "react";
import type { PersonRow, VenueCounts } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import { useSayWithUndo } from "../../components/useSayWithUndo";
import { useText } from "../../text/useText";

const OWN = "";

interface Props {
  person: PersonRow & { attendee: string };
  venues: VenueCounts[];
  onClose(): void;
}

export function MovePersonModal({ person, venues, onClose }: Props) {
  const t = useText();
  const sayWithUndo = useSayWithUndo();
  const [venue, setVenue] = useState<string | null>(null);
  const move = useCommand("move_person", { showsFailure: true });
  const back = useCommand("move_person");
  const { attendee, name, moved, meeting_venue } = person;
  const save = () => {
    if (venue === null) return;
    move.mutate(
      { attendee, venue: venue === OWN ? null : venue },
      {
        onSuccess: (after) => {
          sayWithUndo(`moved ${attendee}`, t("move-person-done", { name, venue: after.venue_name }), () =>
            back.mutate({ attendee, venue: moved ? meeting_venue : null }),
          );
          onClose();
        },
      },
    );
  };
  const options = [
    ...(moved ? [{ value: OWN, label: t("move-person-own") }] : []),
    ...venues
      .filter((one) => one.meeting_venue !== meeting_venue)
      .map((one) => ({ value: one.meeting_venue, label: one.name })),
  ];
  return (
    <Modal
      open
      title={t("move-person-title", { name })}
      okText={t("move-person")}
      okButtonProps={{ disabled: venue === null, loading: move.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <p>{t("move-person-explain", { venue: person.venue_name })}</p>
        {move.error && <FailureNotice failure={move.error} />}
        <Form.Item label={t("move-person-to")} htmlFor="move-person-to">
          <Select
            id="move-person-to"
            showSearch={{ optionFilterProp: "label" }}
            options={options}
            value={venue}
            onChange={setVenue}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
