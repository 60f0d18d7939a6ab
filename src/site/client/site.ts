import { offerCitations } from './citation.ts';
import { offerUpdateOrder } from './update-order.ts';
import { rememberView } from './view.ts';

rememberView();
document.addEventListener('DOMContentLoaded', () => {
  offerCitations();
  offerUpdateOrder();
});
