import { serveFrame } from '../../lib/feed-frame/serve-frame';

serveFrame();
