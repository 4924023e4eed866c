import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Spot {
  latitude: number;
  longitude: number;
}

/** A map style of a ground and a disc around each spot, by day and by night, from an origin of its own: streets without a network. */
export class StyleServer {
  /** Its answer to whoever asks for a style; anything but 200 is a failure. */
  status = 200;
  spots: readonly Spot[] = [];
  asked = 0;
  private readonly server = createServer((request, response) => {
    this.asked += 1;
    response.writeHead(this.status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(this.status === 200 ? JSON.stringify(this.style(request.url === '/night.json')) : '');
  });

  static async start(): Promise<StyleServer> {
    const one = new StyleServer();
    await once(one.server.listen(0, '127.0.0.1'), 'listening');
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private style(isNight: boolean): object {
    const features = this.spots.map(({ latitude, longitude }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    }));
    const spots = { type: 'geojson', attribution: '© Streets of the test', data: { type: 'FeatureCollection', features } };
    return {
      version: 8,
      // As a style may: the map has to stay under the pins all the same.
      projection: { type: 'globe' },
      center: [0, 0],
      zoom: 3,
      pitch: 40,
      sources: { spots },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': isNight ? NIGHT : GROUND } },
        { id: 'discs', type: 'circle', source: 'spots', paint: { 'circle-radius': 26, 'circle-color': DISC } },
      ],
    };
  }
}

export const GROUND = '#e0f0d0';
export const NIGHT = '#203040';
export const DISC = '#ff00ff';
