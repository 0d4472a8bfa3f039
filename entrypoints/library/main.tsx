import { render } from 'preact';
import '../../components/app.css';
import { LibraryPage } from './library-page';

const app = document.getElementById('app');
if (app) render(<LibraryPage />, app);
