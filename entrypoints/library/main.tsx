import { render } from 'preact';
import '../../components/app/app.css';
import { LibraryPage } from '../../lib/app/library-page';

const app = document.getElementById('app');
if (app) render(<LibraryPage />, app);
