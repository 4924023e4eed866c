export { exportPriceBook } from './price-book-export.repository.js';
export { readPriceBookItems, type PriceBookItem } from './price-book.repository.js';
export { PriceBookResolver } from './price-book.resolver.js';
export { PriceBookItemType, PriceBookKindEnum } from './price-book.type.js';
