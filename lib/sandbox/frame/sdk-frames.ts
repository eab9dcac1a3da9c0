/** Draws the dialog and the frames, one a provider. Part of the SDK file: browser code, kept as text. */
export const FRAMES = `  var userCode = "", tierCode = "", dialog = null, frames = [], ready = false, waiting = [], request = null;
  var isMobile = /Android|iPhone|iPod|Mobile/i.test(navigator.userAgent);

  function whenDomReady(work) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work, { once: true });
    else work();
  }
  function whenReady(work) { if (ready) work(); else waiting.push(work); }

  function addStyle() {
    if (document.getElementById("imp-sandbox-style")) return;
    var style = document.createElement("style");
    style.id = "imp-sandbox-style";
    style.textContent = ".imp-dialog{display:none;position:fixed;inset:0;z-index:99999}"
      + ".imp-dialog.imp-open{display:block}.imp-dialog iframe{display:none;position:absolute;inset:0;width:100%;height:100%;border:0;color-scheme:light}"
      + ".imp-dialog iframe.imp-open{display:block}"
      + "body.imp-payment-progress{overflow:hidden}body.imp-payment-progress>:not(.imp-dialog){display:none!important}";
    document.head.appendChild(style);
  }
  function frameUrl(entry, isDefault) {
    var url = SERVICE + "/" + (entry.type === "certification" ? "certificates" : "payments") + "/ready/" + encodeURIComponent(userCode);
    if (isDefault) return url;
    url += "/" + encodeURIComponent(entry.pg_provider);
    return entry.pg_id ? url + "/" + encodeURIComponent(entry.pg_id) : url;
  }
  function addFrame(entry, at) {
    var frame = { entry: entry, loaded: false, waiting: [], element: document.createElement("iframe") };
    frame.url = frameUrl(entry, at === 0);
    frame.element.title = "결제창 Payment window";
    frame.element.addEventListener("load", function () {
      frame.loaded = true;
      frame.waiting.splice(0).forEach(function (work) { work(); });
    });
    frame.element.src = frame.url;
    dialog.appendChild(frame.element);
    return frame;
  }
  function build(list) {
    addStyle();
    if (dialog) dialog.remove();
    dialog = document.createElement("div");
    dialog.className = "imp-dialog customizable";
    document.body.appendChild(dialog);
    frames = (list.length > 0 ? list : [{ type: "payment" }]).map(addFrame);
    ready = true;
    waiting.splice(0).forEach(function (work) { work(); });
  }
  function findFrame(pg) {
    var parts = String(pg || "").split(".");
    var fitting = frames.filter(function (one) {
      return one.entry.pg_provider === parts[0] && (!parts[1] || one.entry.pg_id === parts.slice(1).join("."));
    });
    return fitting[0] || frames[0];
  }
  function open(frame) {
    dialog.classList.add("imp-open");
    frame.element.classList.add("imp-open");
    if (isMobile) document.body.classList.add("imp-payment-progress");
    frame.element.focus();
  }
  /* Frames are loaded anew, so that the next payment on this page starts clean. */
  function close() {
    if (!dialog) return;
    dialog.classList.remove("imp-open");
    document.body.classList.remove("imp-payment-progress");
    frames.forEach(function (frame) {
      frame.element.classList.remove("imp-open");
      frame.loaded = false;
      frame.element.src = frame.url;
    });
  }`;

/** What a frame may say: done, close, or send the whole page somewhere. */
export const MESSAGES = `  function submitForm(data) {
    var form = document.createElement("form");
    form.method = data.method || "POST";
    form.action = data.action;
    form.target = data.target || "_top";
    form.acceptCharset = data.charset || "UTF-8";
    Object.keys(data.param || {}).forEach(function (name) {
      var input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = data.param[name];
      form.appendChild(input);
    });
    document.body.appendChild(form);
    form.submit();
    form.remove();
  }
  function finish(message) {
    var rsp = message.data || {};
    var current = request;
    if (!current || current.id !== rsp.request_id) return;
    request = null;
    delete rsp.request_id;
    close();
    /* "times" is a fault of the sandbox: a gateway that answers twice. */
    for (var n = 0; n < (message.times || 1); n++) current.callback.call(window.IMP, Object.assign({}, rsp));
  }
  window.addEventListener("message", function (event) {
    if (event.origin !== ORIGIN || typeof event.data !== "string") return;
    if (!frames.some(function (one) { return one.element.contentWindow === event.source; })) return;
    var message;
    try { message = JSON.parse(event.data); } catch (error) { return; }
    if (message.action === "done") { finish(message); if (!request) close(); }
    else if (message.action === "close") { request = null; close(); }
    else if (message.action === "proxy.post") submitForm(message.data || {});
  });
  /* A page that the browser took back from its cache must not still show the window that it left for. */
  window.addEventListener("pageshow", function (event) { if (event.persisted) { request = null; close(); } });`;
