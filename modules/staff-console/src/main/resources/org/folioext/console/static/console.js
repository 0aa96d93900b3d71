/* What htmx does not do. */
'use strict';

/* What is folded away where there is no room for it. */
document.querySelectorAll('details[data-open]').forEach((details) => {
  const room = matchMedia(details.dataset.open);
  const fit = () => {
    details.open = room.matches;
  };
  room.addEventListener('change', fit);
  fit();
});

/* A form is sent once, however often its button is pressed; who comes back may send it again. */
(() => {
  const sent = new Set();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post') || event.defaultPrevented) {
      return;
    }
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    form.setAttribute('aria-busy', 'true');
    setTimeout(free, 10000, form);
  });
  const free = (form) => {
    sent.delete(form);
    form.removeAttribute('aria-busy');
  };
  addEventListener('pageshow', () => sent.forEach(free));
})();

/* A page that is made for paper. */
document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

/* An upload that shows how far it is. */

(() => {
  const form = document.getElementById('upload');
  if (!form) {
    return;
  }
  const send = form.querySelector('button[type=submit]');
  const stop = document.getElementById('upload-stop');
  const progress = document.getElementById('upload-progress');
  const said = document.getElementById('upload-said');
  const told = document.getElementById('told');
  const headers = JSON.parse(document.body.getAttribute('hx-headers'));
  let quarter = 0;

  const say = (text, percent) => {
    said.textContent = text.replace('%', `${percent} %`);
  };

  const busy = (is) => {
    send.disabled = is;
    stop.hidden = !is;
    progress.hidden = !is;
    if (!is) {
      send.focus();
    }
  };

  const show = (event) => {
    if (!event.lengthComputable || event.total === 0) {
      return;
    }
    const percent = Math.floor((100 * event.loaded) / event.total);
    progress.querySelector('progress').value = percent;
    // Said each quarter, not each moment: a screen reader says all of it.
    if (Math.floor(percent / 25) > quarter) {
      quarter = Math.floor(percent / 25);
      say(percent === 100 ? form.dataset.sent : form.dataset.sending, percent);
    }
  };

  const done = (request) => {
    const next = request.getResponseHeader('HX-Redirect');
    if (next) {
      location.assign(next);
      return;
    }
    told.innerHTML = request.responseText;
    said.textContent = '';
    busy(false);
  };

  const ended = (text) => () => {
    say(text, '');
    busy(false);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    const to = new URL(form.dataset.to, location.href);
    to.searchParams.set('fileName', file.name);
    to.searchParams.set('profileId', form.elements.profileId.value);
    const request = new XMLHttpRequest();
    request.open('POST', to);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', show);
    request.addEventListener('load', () => done(request));
    request.addEventListener('error', ended(form.dataset.lost));
    request.addEventListener('abort', ended(form.dataset.stopped));
    stop.onclick = () => request.abort();
    told.textContent = '';
    quarter = 0;
    say(form.dataset.sending, 0);
    busy(true);
    stop.focus();
    request.send(file);
  });
})();
