import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { IconButton } from '../../../ui/button';
import { useFrameControls } from '../frame/frame-context';
import { areasOf, lineOf } from '../model/map-stops';
import type { Way } from '../model/map-stops';
import { beside, clustersOf, isStack, legible, planeOf, scaleBar, zoomed } from '../model/map-plane';
import type { Cluster, Plane, PlanePoint } from '../model/map-plane';
import { PlaceInUrl } from '../place-in-url';
import { MapPin, MapCluster, TechnicianPin } from './map-pins';
import type { Pin } from './map-pins';
import { StreetLayer } from './street-layer';
import { useOutlook } from './use-outlook';
import styles from './map.module.css';

/** Pins nearer than this are put together, in pixels. */
const APART = 30;
const BAR = 96;
/** How much is seen at least of what a cluster was opened to, in kilometres. */
const NEAR_KM = 0.06;
/** A stack's pins stand beside one another, so many in a row, so many pixels apart. */
const STACK = { row: 6, apart: 28 };
/** A technician's chip, and how far from their place it stands, in pixels. */
const CHIP = { width: 30, height: 26 };
const BESIDE = 28;
/** A label's letters are about so wide, and stand so far above their place, in pixels. */
const LABEL = { letter: 7, height: 16, above: 26 };

export interface MapCanvasProps {
  ways: readonly Way[];
  /** The technician whose way alone is drawn in full. */
  alone: string | null;
  shownJobId: string | null;
}

/** The plane with ways, pins and technicians, on streets where there are any. Moving it moves one layer; only another scale draws it anew. */
export function MapCanvas({ ways, alone, shownJobId }: MapCanvasProps): ReactElement {
  const { mapStyle, workspace } = useViewer();
  const canvas = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(ways), [ways]);
  // The plane stays as it was laid: a job that comes or goes must not shift everything else.
  const flat = useRef<Plane | null>(null);
  const { address } = useFrameControls();
  // As the address was when the map opened: from then on the map itself writes its place there.
  const [opensAt] = useState(address.map);
  if (places.length > 0) flat.current ??= planeOf(places);
  else if (opensAt) flat.current ??= planeOf([opensAt]);
  const plane = flat.current ?? NOWHERE;
  const points = useMemo(() => places.map(plane.pointOf), [places, plane]);
  const { outlook, isChosen, size, set, fit, fitAll, handlers } = useOutlook(canvas, points, opensAt && plane.outlookOf(opensAt));
  const { scale } = outlook;
  const at = { x: size.width / 2 - outlook.x * scale, y: size.height / 2 - outlook.y * scale };
  const seen = useMemo(() => plane.mapPlaceOf(outlook), [plane, outlook]);
  const [inUrl] = useState(() => new PlaceInUrl());
  useEffect(() => {
    if (plane !== NOWHERE) inUrl.keep(() => ({ map: isChosen ? seen : null }));
    return () => inUrl.stop();
  }, [inUrl, plane, isChosen, seen]);
  const bar = scaleBar(scale, BAR, workspace.locale);
  return (
    <div
      ref={canvas}
      className={styles.canvas}
      role="group"
      aria-label="Map. Arrow keys move it, plus and minus zoom, 0 shows everything."
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys move it
      tabIndex={0}
      {...handlers}
    >
      {mapStyle && plane !== NOWHERE && <StreetLayer mapStyle={mapStyle} at={seen} />}
      <div className={styles.layer} style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
        <Drawing
          ways={ways}
          plane={plane}
          scale={scale}
          alone={alone}
          shownJobId={shownJobId}
          onOpen={(pins) =>
            fit(
              pins.map(({ x, y }) => ({ x: x / scale, y: y / scale })),
              NEAR_KM,
            )
          }
        />
      </div>
      <p className={styles.bar} aria-hidden>
        <i style={{ width: bar.width }} />
        {bar.words}
      </p>
      <div className={styles.tools} role="group" aria-label="Zoom">
        <IconButton label="Zoom in" variant="default" icon={<Plus aria-hidden />} onPress={() => set(zoomed(outlook, 1.5))} />
        <IconButton label="Zoom out" variant="default" icon={<Minus aria-hidden />} onPress={() => set(zoomed(outlook, 1 / 1.5))} />
        <IconButton label="Show everything" variant="default" icon={<Maximize aria-hidden />} onPress={fitAll} />
      </div>
      {places.length === 0 && <p className={styles.empty}>No job of the day has a place on the map yet.</p>}
    </div>
  );
}

interface DrawingProps extends MapCanvasProps {
  plane: Plane;
  scale: number;
  onOpen: (pins: readonly Pin[]) => void;
}

function Drawing({ ways, plane, scale, alone, shownJobId, onOpen }: DrawingProps): ReactElement {
  const onScreen = useMemo(
    () =>
      (place: { latitude: number; longitude: number }): PlanePoint => {
        const { x, y } = plane.pointOf(place);
        return { x: x * scale, y: y * scale };
      },
    [plane, scale],
  );
  const pins = useMemo(
    () =>
      ways.flatMap(({ technician, stops }) =>
        stops.flatMap((stop): Pin[] => (stop.place ? [{ ...onScreen(stop.place), stop, technician }] : [])),
      ),
    [ways, onScreen],
  );
  const clusters = useMemo(
    () => clustersOf(pins, APART).flatMap((cluster) => (isStack(cluster, scale, APART) ? spread(cluster) : cluster)),
    [pins, scale],
  );
  const technicians = useMemo(() => {
    const chips = ways.flatMap(({ technician }) => {
      const place = technician?.place && onScreen(technician.place);
      return place ? { ...place, place, technician, ...CHIP } : [];
    });
    return beside(chips, clusters.map(boxOf), BESIDE);
  }, [ways, onScreen, clusters]);
  const areas = useMemo(() => {
    const labels = areasOf(ways.flatMap(({ stops }) => stops)).map(({ name, place }) => {
      const { x, y } = onScreen(place);
      return { name, x, y: y - LABEL.above, width: name.length * LABEL.letter, height: LABEL.height };
    });
    return legible(labels, [...clusters.map(boxOf), ...technicians]);
  }, [ways, onScreen, clusters, technicians]);
  const isDim = (technicianId: string) => alone !== null && alone !== technicianId;
  return (
    <>
      <svg className={styles.lines} aria-hidden>
        {areas.map(({ name, x, y }) => (
          <text key={name} x={x} y={y + 4}>
            {name}
          </text>
        ))}
        {ways.map((way) => (
          <polyline
            key={way.technicianId}
            points={lineOf(way)
              .map(onScreen)
              .map(({ x, y }) => `${x},${y}`)
              .join(' ')}
            stroke={way.technician?.color}
            data-dim={isDim(way.technicianId) || undefined}
          />
        ))}
        {technicians.map(({ technician: { id, color }, place, x, y }) => (
          <line key={id} x1={place.x} y1={place.y} x2={x} y2={y} stroke={color} data-dim={isDim(id) || undefined} />
        ))}
      </svg>
      {technicians.map(({ technician, x, y }) => (
        <TechnicianPin key={technician.id} technician={technician} at={{ x, y }} isDim={isDim(technician.id)} />
      ))}
      {clusters.map((cluster) => {
        const [first] = cluster.pins;
        const key = `${first!.stop.technicianId}/${first!.stop.job.id}`;
        return cluster.pins.length === 1 ? (
          <MapPin key={key} pin={first!} isDim={isDim(first!.stop.technicianId)} isShown={first!.stop.job.id === shownJobId} />
        ) : (
          <MapCluster
            key={`cluster ${key}`}
            cluster={cluster}
            hasShown={cluster.pins.some(({ stop }) => stop.job.id === shownJobId)}
            onOpen={onOpen}
          />
        );
      })}
    </>
  );
}

/** The pins of one house, each on its own beside the others. */
function spread({ x, y, pins }: Cluster<Pin>): Cluster<Pin>[] {
  if (pins.length === 1) return [{ x, y, pins }];
  const { row, apart } = STACK;
  return pins.map((pin, index) => {
    const inRow = Math.min(row, pins.length - Math.floor(index / row) * row);
    const at = { x: x + ((index % row) - (inRow - 1) / 2) * apart, y: y + Math.floor(index / row) * apart };
    return { ...at, pins: [{ ...pin, ...at }] };
  });
}

const boxOf = ({ x, y }: PlanePoint) => ({ x, y, width: APART, height: APART });

const NOWHERE = planeOf([]);

const placesOf = (ways: readonly Way[]) =>
  ways.flatMap(({ technician, stops }) => [...(technician?.place ? [technician.place] : []), ...stops.flatMap(({ place }) => place ?? [])]);
