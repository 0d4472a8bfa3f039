import { render } from 'preact';
import '../../components/library/library.css';
import { keepFocus } from '../../lib/app/keep-focus';
import { LibraryPage } from '../../lib/app/library/library-page';

const app = document.getElementById('app');
keepFocus();
if (app) render(<LibraryPage />, app);
