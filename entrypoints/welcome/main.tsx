import { render } from 'preact';
import '../../components/app/app.css';
import '../../components/app/welcome.css';
import { WelcomePage } from '../../lib/app/welcome-page';

const app = document.getElementById('app');
if (app) render(<WelcomePage />, app);
