import type { Page } from 'playwright-core';

export interface Point {
  x: number;
  y: number;
}

/** The colours of points on the screen, as #rrggbb; `eye` is a page that nobody else looks at, for it decodes the picture. */
export async function coloursAt(page: Page, eye: Page, points: readonly Point[]): Promise<string[]> {
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  return eye.evaluate(
    async ([data, asked]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      return asked.map(({ x, y }) => {
        const [red, green, blue] = canvas.getImageData(Math.round(x), Math.round(y), 1, 1).data;
        return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`;
      });
    },
    [picture, points] as const,
  );
}

/** So many points on a circle. */
export const around = ({ x, y }: Point, radius: number, count = 12): Point[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * 2 * Math.PI;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
