// The routing table: edited in the browser if it is short enough, and sent along with every form that is about it.
const place = document.querySelector('[data-rules]');
let modeler = null;
let text = place && await (await fetch(place.dataset.rules)).text();
let unsaved = false;

if (place?.dataset.editable === 'true') {
  modeler = new window.DmnJS({ container: place, drd: { drillDown: { enabled: false } } });
  try {
    await modeler.importXML(text);
    await modeler.open(modeler.getViews().find(view => view.type === 'decisionTable'));
    const table = modeler.getActiveViewer();
    // A cell stays selected when it is left, and one that is selected takes no click beside its text.
    place.addEventListener('focusout', event => {
      if (!place.contains(event.relatedTarget)) table.get('selection').deselect();
    });
    table.on('commandStack.changed', () => { unsaved = true; });
    document.querySelector('[data-undo]').addEventListener('click', () => table.get('commandStack').undo());
    document.querySelector('[data-redo]').addEventListener('click', () => table.get('commandStack').redo());
    handleRows(table);
    place.dataset.drawn = '';
  } catch (e) {
    place.textContent = 'The table cannot be shown. Download it and look at it in Camunda Modeler.';
    throw e;
  }
}

// The row in which one was last, put elsewhere by buttons: the editor itself wants a mouse for it.
function handleRows(table) {
  let last = null;
  const buttons = document.querySelectorAll('[data-row]');
  place.addEventListener('focusin', event => {
    const line = event.target.closest('tbody tr');
    if (line) last = table.get('sheet').getRoot().rows[line.sectionRowIndex]?.id ?? last;
    buttons.forEach(button => { button.disabled = last === null; });
  }, true); // The editor keeps the event from going up again.
  buttons.forEach(button => button.addEventListener('click', () => {
    const rows = table.get('sheet').getRoot().rows;
    const at = rows.findIndex(row => row.id === last);
    const to = at + Number(button.dataset.row);
    const does = button.dataset.does;
    if (at < 0) return;
    if (does === 'move' && to >= 0 && to < rows.length) {
      table.get('modeling').moveRow(rows[at], to);
      tell(`Row ${at + 1} is row ${to + 1} now`);
    } else if (does === 'add') {
      table.get('editorActions').trigger('addRuleBelow', { rule: rows[at] });
      tell(`Row ${at + 2} is new`);
    } else if (does === 'remove') {
      table.get('modeling').removeRow(rows[at]);
      tell(`Row ${at + 1} is gone; Undo brings it back`);
    }
  }));
}

function tell(sentence) {
  document.getElementById('told').textContent = sentence;
}

// Before htmx hears of it: the form waits until the table is written into it, and is sent then.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-table]')) return;
  if (form.dataset.filled !== undefined) { delete form.dataset.filled; return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (modeler) ({ xml: text } = await modeler.saveXML({ format: true }));
  form.elements.dmn.value = text;
  // Not before the browser is done with this submission: a form in the midst of one begins no other.
  await new Promise(done => setTimeout(done));
  form.dataset.filled = '';
  form.requestSubmit(event.submitter);
}, true);

document.addEventListener('htmx:beforeOnLoad', event => {
  if (event.detail.xhr.getResponseHeader('HX-Redirect')) unsaved = false;
});
window.addEventListener('beforeunload', event => { if (unsaved) event.preventDefault(); });
