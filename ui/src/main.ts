import './lib/styles/fonts.css';
import './lib/styles/tokens.css';
import './lib/styles/base.css';
import './lib/styles/grid.css';
import { mount } from 'svelte';
import App from './app/App.svelte';
import { askFirst } from './app/first';
import { keepComposedWords } from './lib/composition';

askFirst();
keepComposedWords();
const place = document.getElementById('app');
if (place) mount(App, { target: place });
