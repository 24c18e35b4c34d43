/** The switch of a page's theme: system, light or dark. */
const setTheme = (theme) => {
  const { classList } = document.documentElement;
  classList.toggle('light', theme === 'light');
  classList.toggle('dark', theme === 'dark');
};

const themes = document.querySelector('.themes');
themes.addEventListener('change', ({ target }) => setTheme(target.value));
setTheme(themes.querySelector('input:checked').value);
