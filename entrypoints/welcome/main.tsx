import { render } from 'preact';
import '../../components/app/app.css';
import '../../components/app/welcome.css';
import { keepFocus } from '../../lib/app/keep-focus';
import { WelcomePage } from '../../lib/app/welcome-page';

const app = document.getElementById('app');
keepFocus();
if (app) render(<WelcomePage />, app);
