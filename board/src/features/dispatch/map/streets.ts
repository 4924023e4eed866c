import { Map as StreetMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapPlace } from '../model/map-plane';

setWorkerUrl(workerUrl);

/** `partly`: the style is drawn, and something that it names could not be loaded. `unable`: the browser has no WebGL. */
export type StreetNews = 'shown' | 'partly' | 'failed' | 'unable';

export interface Streets {
  look: (at: MapPlace) => void;
  remove: () => void;
}

interface StreetOptions {
  styleUrl: string;
  at: MapPlace;
  /** Milliseconds in which labels appear. */
  fadeMs: number;
  /** Called at every change. After `failed` and `unable` nothing is left of it, and nothing follows. */
  tell: (news: StreetNews) => void;
}

/**
 * Draws a style's streets into an element. It takes no hand of its own: whoever lays pins over it says where to look. The only module
 * that knows MapLibre, and loaded only where a style is configured.
 */
export function drawStreets(container: HTMLElement, { styleUrl, at, fadeMs, tell }: StreetOptions): Streets {
  const map = mapIn(container, styleUrl, at, fadeMs);
  if (!map) {
    container.replaceChildren();
    tell('unable');
    return { look: () => {}, remove: () => {} };
  }
  // Everything on it is a list beside it.
  map.getCanvas().setAttribute('aria-hidden', 'true');
  let seen = at;
  let isLoaded = false;
  let isRemoved = false;
  let misses = 0;
  const remove = () => {
    if (!isRemoved) map.remove();
    isRemoved = true;
  };
  map.on('style.load', () => {
    isLoaded = true;
    // A globe, hills or a view of the style's own would not lie under the pins.
    map.setProjection({ type: 'mercator' });
    map.setTerrain(null);
    map.jumpTo(cameraOf(seen));
    tell('shown');
  });
  map.on('error', () => {
    misses += 1;
    if (isLoaded) return tell('partly');
    queueMicrotask(remove);
    tell('failed');
  });
  map.on('idle', () => {
    tell(misses ? 'partly' : 'shown');
    misses = 0;
  });
  return {
    look(next) {
      seen = next;
      if (isRemoved) return;
      map.jumpTo(cameraOf(next));
      // At once, not in the next frame: the pins over it have moved already.
      map.redraw();
    },
    remove,
  };
}

function mapIn(container: HTMLElement, styleUrl: string, at: MapPlace, fadeMs: number): StreetMap | null {
  const camera = { ...cameraOf(at), minZoom: 0, maxZoom: 24, maxPitch: 0 };
  try {
    return new StreetMap({ container, style: styleUrl, ...camera, interactive: false, fadeDuration: fadeMs, attributionControl: {} });
  } catch {
    return null;
  }
}

const cameraOf = ({ latitude, longitude, zoom }: MapPlace) => ({ center: { lat: latitude, lng: longitude }, zoom, bearing: 0, pitch: 0 });
