/**
 * What runs in the framed address search: browser code, kept as text. It loads the service's script, tells the page
 * around it what was chosen, and says so when the service cannot be reached.
 */
export const FRAME_SCRIPT = `(function () {
  var body = document.body, timer = 0, attempt = 0;
  var target = body.dataset.parent || location.origin;
  var at = function (id) { return document.getElementById(id); };
  function tell(message) { if (window.parent !== window) window.parent.postMessage(message, target); }
  function show(state) {
    body.dataset.state = state;
    at("reason").textContent = state === "failed" ? document.querySelector("template").content.textContent : "";
    if (state === "failed" && document.hasFocus()) at("by-hand").focus();
  }
  function chosen(data) {
    var road = data.roadAddress || data.autoRoadAddress || data.jibunAddress || data.address || "";
    var beside = [data.bname, data.apartment === "Y" && data.buildingName].filter(Boolean).join(", ");
    tell({ type: "postcode:chosen", postcode: data.zonecode, line1: beside ? road + " (" + beside + ")" : road });
  }
  function start(service) {
    at("search").textContent = "";
    show("ready");
    new service({ oncomplete: chosen, width: "100%", height: "100%", hideMapBtn: true }).embed(at("search"), { autoClose: false });
  }
  function load() {
    var mine = ++attempt, tag = document.createElement("script");
    function fail() {
      clearTimeout(timer);
      if (mine !== attempt) return;
      tag.remove();
      show("failed");
    }
    tag.src = body.dataset.script;
    tag.onerror = fail;
    tag.onload = function () {
      clearTimeout(timer);
      var service = (window.kakao && window.kakao.Postcode) || (window.daum && window.daum.Postcode);
      if (mine !== attempt || body.dataset.state === "ready") return;
      try { if (service) start(service); else fail(); } catch (error) { fail(); }
    };
    show("loading");
    timer = setTimeout(fail, 8000);
    document.head.appendChild(tag);
  }
  at("again").onclick = load;
  at("by-hand").onclick = function () { tell({ type: "postcode:by-hand" }); };
  window.addEventListener("online", function () { if (body.dataset.state === "failed") load(); });
  window.addEventListener("keydown", function (event) { if (event.key === "Escape") tell({ type: "postcode:closed" }); });
  load();
})();`;
