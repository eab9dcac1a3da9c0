/**
 * The sandbox's own SDK file, for both families. It speaks the frame protocol of Iamport's 1.1.5, so each side
 * also works with the other's counterpart. The service's address comes from the script's own, which keeps it
 * right behind any host name or mount path.
 */
export function sdkSource(options: { version: string; needsJquery: boolean }): string {
  return `${HEAD}
  var VERSION = ${JSON.stringify(options.version)};
${options.needsJquery ? JQUERY_TRANSPORT : PLAIN_TRANSPORT}
${FRAMES}
${MESSAGES}
${PUBLIC}
})(window, document);
`;
}

const HEAD = `/*! Stand-in for the Iamport browser SDK: practice only, no real payment. */
(function (window, document) {
  "use strict";
  if (window.IMP) return;
  var here = document.currentScript || Array.prototype.filter.call(document.scripts, function (one) {
    return /\\/(js\\/iamport\\.payment-|v1\\/iamport\\.js)/.test(one.src);
  }).pop();
  var SERVICE = here.src.replace(/[?#].*$/, "").replace(/\\/(js|v1)\\/[^/]*$/, "");
  var ORIGIN = new URL(SERVICE).origin;`;

const JQUERY_TRANSPORT = `  var jQuery = window.jQuery;
  if (!jQuery) {
    throw new Error("IMP: jQuery 1.0 or newer must be loaded before iamport.payment-" + VERSION + ".js");
  }
  function getJsonp(url, done) {
    jQuery.ajax({ url: url, dataType: "jsonp", success: done, error: function () { done({ code: -1, data: [] }); } });
  }`;

const PLAIN_TRANSPORT = `  function getJsonp(url, done) {
    var name = "imp_jsonp_" + Date.now();
    var script = document.createElement("script");
    function finish(answer) {
      delete window[name];
      script.remove();
      done(answer);
    }
    window[name] = finish;
    script.onerror = function () { finish({ code: -1, data: [] }); };
    script.src = url + (url.indexOf("?") < 0 ? "?" : "&") + "callback=" + name;
    document.head.appendChild(script);
  }`;

const FRAMES = `  var userCode = "", tierCode = "", dialog = null, frames = [], ready = false, waiting = [], request = null;
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
    style.textContent = ".imp-dialog{display:none;position:fixed;inset:0;z-index:99999;background:rgba(15,22,33,.55)}"
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

const MESSAGES = `  function submitForm(data) {
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

const PUBLIC = `  function init(code, tier) {
    userCode = code;
    tierCode = tier || "";
    ready = false;
    whenDomReady(function () {
      getJsonp(SERVICE + "/users/pg/" + encodeURIComponent(userCode) + (tierCode ? "?tier=" + encodeURIComponent(tierCode) : ""), function (answer) {
        build(answer && answer.code === 0 && answer.data ? answer.data : []);
      });
    });
  }
  function requestPay(param, callback) {
    var now = Date.now();
    var data = Object.assign({}, param);
    if (data.merchant_uid === undefined) data.merchant_uid = "nobody_" + now;
    if (data.pay_method === undefined) data.pay_method = "card";
    request = null;
    if (typeof callback === "function") {
      data.request_id = "req_" + now;
      request = { id: data.request_id, callback: callback };
    }
    whenDomReady(function () {
      whenReady(function () {
        var frame = findFrame(data.pg);
        function post() {
          frame.element.contentWindow.postMessage(JSON.stringify({
            action: "payment", data: data, origin: window.location.href, from: "iamport-sdk", version: VERSION
          }), ORIGIN);
        }
        open(frame);
        if (frame.loaded) post(); else frame.waiting.push(post);
      });
    });
  }
  window.IMP = {
    init: function (code) { init(code); },
    agency: function (code, tier) { init(code, tier); },
    request_pay: requestPay,
    certification: function (param, callback) {
      if (callback) callback({
        success: false, imp_uid: null, merchant_uid: (param || {}).merchant_uid || null, error_code: "NOT_SUPPORTED",
        error_msg: "연습용 게이트웨이는 본인인증을 지원하지 않습니다. The sandbox has no certification."
      });
    },
    communicate: function (data) {
      whenReady(function () { frames[0].element.contentWindow.postMessage(JSON.stringify({ action: "communicate", data: data }), ORIGIN); });
    },
    close: close
  };`;
