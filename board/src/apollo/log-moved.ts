import { Signal } from '../lib/signal';

const moved = new Signal();

/** Something was committed in the workspace, as the page's feed has just heard. For what is shown over a page and follows no feed of its own. */
export const onLogMoved = moved.subscribe;
export const tellLogMoved = (): void => moved.tell();
