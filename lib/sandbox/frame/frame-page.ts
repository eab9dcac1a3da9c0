import type { Sandbox } from "../sandbox-context";
import { html, scriptJson } from "../ui/html";
import { page, practiceBanner } from "../ui/page";
import { WINDOW_STYLE } from "../window/window-style";

/** The frame that the SDK keeps in the shop's page: it waits for a payment and then becomes its window. */
export function framePage(
  { config }: Sandbox,
  place: { code: string; provider: string | null; pgId: string | null },
): Response {
  const settings = scriptJson({ ...place, open: `${config.basePath}/window/open` });
  return page(config, {
    title: "연습용 결제창 Practice payment window",
    style: WINDOW_STYLE,
    bodyClass: "embedded",
    body: html`<main class="sheet">${practiceBanner()}<p class="wait" role="status" id="say">결제창을 여는 중이에요 <span lang="en" class="en">Opening the window</span></p></main>`,
    script: `var settings=${settings};${FRAME_SCRIPT}`,
  });
}

/**
 * The message names the shop's address; it counts only when the browser says that it came from there. The
 * server makes the payment and says what next: a window here, one over the whole page, or a refusal at once.
 */
const FRAME_SCRIPT = `
function tell(origin,message){parent.postMessage(JSON.stringify(message),origin)}
function say(text){document.getElementById("say").textContent=text}
addEventListener("message",function(event){
  var message;
  if(event.source!==parent||typeof event.data!=="string")return;
  try{message=JSON.parse(event.data)}catch(error){return}
  if(message.action!=="payment"||!message.data)return;
  var origin;
  try{origin=new URL(message.origin).origin}catch(error){origin=event.origin}
  if(origin!==event.origin){say("결제 요청의 주소가 달라요. The request names another origin.");return}
  fetch(settings.open,{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({
    code:settings.code,provider:settings.provider,pgId:settings.pgId,data:message.data,origin:origin,
    version:message.version||"",mobile:/Android|iPhone|iPod|Mobile/i.test(navigator.userAgent)})})
  .then(function(answer){return answer.json()})
  .then(function(next){
    if(next.done)tell(origin,{action:"done",data:next.done});
    else if(next.top)tell(origin,{action:"proxy.post",data:{formId:"imp-sandbox",method:"GET",action:location.origin+next.top.path,target:"_top",charset:"UTF-8",param:next.top.param,pgProvider:"sandbox"}});
    else location.replace(next.window);
  })
  .catch(function(){say("결제창을 열지 못했어요. The window could not be opened.")});
});`;
