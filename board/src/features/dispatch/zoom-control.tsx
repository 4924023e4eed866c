import { Minus, Plus, ZoomIn } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../ui/button';
import { MenuButton, MenuItem } from '../../ui/menu';
import { useShortcut } from '../../ui/shortcuts';
import { Tooltip } from '../../ui/tooltip';
import type { Zoom } from './model/board-address';
import { ZOOM_STEPS } from './model/geometry';
import styles from './toolbar.module.css';

const STEPS: readonly Zoom[] = ['day', 'fit', ...ZOOM_STEPS];
const WORDS: Record<string, string> = { day: 'Whole day', fit: 'Working hours', 2.5: '1 hour', 5: '30 min', 8: '15 min' };

/** From the whole day at once down to a quarter of an hour as wide as a hand. */
export function ZoomControl({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }): ReactElement {
  const at = STEPS.indexOf(zoom);
  // At an end a button stays pressable: with a disabled one the focus, and with it every key, would be lost.
  const step = (by: number) => STEPS[at + by] !== undefined && onZoom(STEPS[at + by]!);
  useShortcut({ keys: '+', label: 'Zoom in', group: 'Schedule', run: () => step(1) });
  useShortcut({ keys: '-', label: 'Zoom out', group: 'Schedule', run: () => step(-1) });
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton label="Zoom out" icon={<Minus aria-hidden />} aria-disabled={at === 0} onPress={() => step(-1)} />
      <MenuButton
        label="Zoom"
        trigger={
          <Tooltip text={`Scale: ${WORDS[zoom]}`}>
            <Button variant="bare" aria-label={`Zoom: ${WORDS[zoom]}`} className={styles.scale}>
              <ZoomIn aria-hidden />
              <span data-word>{WORDS[zoom]}</span>
            </Button>
          </Tooltip>
        }
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(zoom)]}
        onAction={(key) => onZoom(STEPS.find((one) => String(one) === key)!)}
      >
        {STEPS.map((one) => (
          <MenuItem key={one} id={String(one)}>
            {WORDS[one]!}
          </MenuItem>
        ))}
      </MenuButton>
      <IconButton label="Zoom in" icon={<Plus aria-hidden />} aria-disabled={at === STEPS.length - 1} onPress={() => step(1)} />
    </div>
  );
}
