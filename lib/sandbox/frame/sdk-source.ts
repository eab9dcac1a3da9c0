import { FRAMES, MESSAGES } from "./sdk-frames";

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
    if (param === undefined) { window.alert("결제요청 파라메터가 누락되었습니다."); return false; }
    if (!userCode) { window.alert("판매자 코드가 설정되지 않았습니다. IMP.init()함수를 먼저 호출하세요."); return false; }
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
