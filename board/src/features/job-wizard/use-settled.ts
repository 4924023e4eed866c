import { useEffect, useState } from 'react';

/** A value that has stayed the same for a moment: what is asked of the API while somebody types. */
export function useSettled<Value>(value: Value, pauseMs = 120): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
