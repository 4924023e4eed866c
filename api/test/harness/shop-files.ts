import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportPaths } from '../../src/import/import-files.js';

/** CSV texts of a small shop; every test changes what it is about. */
export const SHOP = {
  technicians: 'name,email,skills,shifts\nLuis Ortega,luis@shop.example,Drains; Gas,Mon-Fri 08:00-17:00\nAna Beltrán,ana@shop.example,,\n',
  priceBook: 'sku,name,kind,price\nDR-200,Drain clear,SERVICE,189.00\nPT-025,Angle stop,PART,16.50\n',
  customers:
    'reference,name,email,phone,line1,area,city,region,postal code\n' +
    'C-1,Hannah Pruitt,hannah@example.com,(512) 555-0101,4300 Duval St,Hyde Park,Austin,TX,78751\n' +
    'C-2,Café Élan,,(512) 555-0102,1 Congress Ave,Downtown,Austin,TX,78701\n',
};

/** Texts as files for the length of a test. */
export class ShopFiles {
  readonly directory = mkdtempSync(join(tmpdir(), 'dispatch-import-'));

  write(name: string, content: string | Buffer): string {
    const path = join(this.directory, name);
    writeFileSync(path, content);
    return path;
  }

  shop(texts: { technicians?: string; priceBook?: string; customers?: string; jobs?: string | Buffer } = {}): ImportPaths {
    const all = { ...SHOP, ...texts };
    return {
      technicians: this.write('technicians.csv', all.technicians),
      priceBook: this.write('price-book.csv', all.priceBook),
      customers: this.write('customers.csv', all.customers),
      ...(all.jobs !== undefined && { jobs: this.write('jobs.csv', all.jobs) }),
    };
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
