import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { PreferenceDocument, SetPreferenceDocument } from '../graphql/graphql';
import { newClientMutationId } from './client-mutation-id';
import { useViewer } from './viewer';

const SETTLE_MS = 600;

/**
 * A viewer's own setting: kept by the API for every device of theirs, and on this device so that the page opens with it. What is read
 * later than the viewer's own choice does not undo it.
 */
export function usePreference(key: string): [unknown, (value: unknown) => void] {
  const client = useApolloClient();
  const device = `${key}:${useViewer().id}`;
  const [value, setValue] = useState(() => readDevice(device));
  const isChosen = useRef(false);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null);

  useEffect(() => {
    client.query({ query: PreferenceDocument, variables: { key }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => {
        const text = data?.preference ?? null;
        if (text === null || isChosen.current) return;
        setValue(parse(text));
        keepDevice(device, text);
      },
      () => {}, // As it was on this device.
    );
    return () => {
      clearTimeout(pending.current?.timer);
      pending.current?.send();
    };
  }, [client, key, device]);

  const keep = useCallback(
    (next: unknown) => {
      const text = JSON.stringify(next);
      isChosen.current = true;
      setValue(next);
      keepDevice(device, text);
      const send = () => {
        pending.current = null;
        const input = { key, value: text, clientMutationId: newClientMutationId() };
        // Without a network it holds on this device.
        client.mutate({ mutation: SetPreferenceDocument, variables: { input } }).catch(() => {});
      };
      clearTimeout(pending.current?.timer);
      pending.current = { timer: setTimeout(send, SETTLE_MS), send };
    },
    [client, key, device],
  );
  return [value, keep];
}

function readDevice(device: string): unknown {
  try {
    return parse(localStorage.getItem(device) ?? 'null');
  } catch {
    return null;
  }
}

function keepDevice(device: string, text: string): void {
  try {
    localStorage.setItem(device, text);
  } catch {
    // Storage is refused in some private windows: the API has it.
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
