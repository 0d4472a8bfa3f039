import { render } from 'preact';
import '../../components/app/app.css';
import { Popup } from '../../lib/app/popup';

const app = document.getElementById('app');
if (app) render(<Popup />, app);
