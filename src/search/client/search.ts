import { startPage } from './page.ts';
import { startPanel } from './panel.ts';
import { rootOfScript } from './root.ts';
import { startSession } from './session.ts';

/** The search itself, loaded when the reader turns to the field: the search page, or answers under the field. */
const session = startSession(rootOfScript());
const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
const app = document.getElementById('search-app');

if (field && app) startPage(app, field, session);
else if (field) startPanel(field, session);
