import { render } from 'preact';
import '../../components/app/app.css';
import { keepFocus } from '../../lib/app/keep-focus';
import { Popup } from '../../lib/app/popup';

const app = document.getElementById('app');
keepFocus();
if (app) render(<Popup />, app);
