import { rememberView } from './view.ts';

rememberView();
