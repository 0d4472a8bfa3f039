import { render } from 'preact';
import '../../components/library/library.css';
import { LibraryPage } from '../../lib/app/library/library-page';

const app = document.getElementById('app');
if (app) render(<LibraryPage />, app);
