import { createRoot } from 'react-dom/client';
import './theme/tokens.css';
import './theme/base.css';
import './theme/antd.css';
import './theme/forms.css';
import { App } from './App';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
