import { offerCitations } from './citation.ts';
import { followOldAnchor } from './old-anchor.ts';
import { offerUpdateOrder } from './update-order.ts';
import { rememberView } from './view.ts';

rememberView();
document.addEventListener('DOMContentLoaded', () => {
  followOldAnchor();
  offerCitations();
  offerUpdateOrder();
});
