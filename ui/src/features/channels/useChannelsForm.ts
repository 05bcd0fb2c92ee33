/** What was typed stays until it is saved; untouched, the form follows what is kept. */
import { Form } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Channels } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { type ChannelFields, channelsOf, fieldsOf } from "./channelFields";

export function useChannelsForm(channels: Channels, onSaved: () => void) {
  const [form] = Form.useForm<ChannelFields>();
  const command = useCommand("save_channels", { showsFailure: true });
  const [kept, setKept] = useState(channels);
  const [round, setRound] = useState(0);
  const [unsaved, setUnsaved] = useState(false);
  const typed = useRef(false);
  useLeaveGuard(unsaved);
  useEffect(() => {
    if (typed.current) return;
    form.setFieldsValue(fieldsOf(channels));
    setKept(channels);
  }, [channels, form]);

  const mark = (changed: boolean) => {
    typed.current = changed;
    setUnsaved(changed);
  };
  const save = () => {
    // Also what a switch keeps off the screen.
    const fields: ChannelFields = form.getFieldsValue(true);
    command.mutate(channelsOf(fields, { ...kept, paused: channels.paused }), {
      onSuccess: (saved) => {
        form.setFieldsValue(fieldsOf(saved));
        setKept(saved);
        setRound((before) => before + 1);
        mark(false);
        onSaved();
      },
    });
  };
  return {
    form,
    kept,
    round,
    unsaved,
    busy: command.isPending,
    failure: command.error,
    touch: () => mark(true),
    save,
  };
}
