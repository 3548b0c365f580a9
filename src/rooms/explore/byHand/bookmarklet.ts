const mostText = 4_000;

/**
 * A bookmark that opens our form with the selection, title and address of the page somebody is on.
 * They travel in the fragment, which no server and no log gets to see.
 * @param form the form's address.
 */
export const bookmarklet = (form: string): string =>
  `javascript:${encodeURIComponent(
    `(()=>{const p=new URLSearchParams({url:location.href.slice(0,1500),title:document.title.slice(0,300),text:String(getSelection()).slice(0,${mostText})});open(${JSON.stringify(form)}+'#'+p)})()`,
  )}`;

/** What a bookmark brought along; text only, cut to what the form takes. */
export type Brought = { url: string; title: string; text: string };

/** Null: the fragment is none of the bookmark's. */
export function broughtIn(fragment: string): Brought | null {
  const sent = new URLSearchParams(fragment.replace(/^#/, ''));
  const url = sent.get('url') ?? '';
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const title = (sent.get('title') ?? '').slice(0, 300);
  const text = (sent.get('text') ?? '').slice(0, mostText);
  return { url: url.slice(0, 2000), title, text: text.trim() || title };
}
