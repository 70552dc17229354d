import { requireReachable, requireSafe } from "../../src/ledger/feed/feed";
import { checkLedger } from "../../src/ledger/feed/validate";
import { isPlainLink } from "../../src/ledger/record/webAddress";
import { bundledLedger } from "./ledgers";

const disguised = [
  "https://oracle.com@evil.example/",
  "https://oracle.com:443@evil.example/",
  "https://user:word@evil.example/",
  "https://@evil.example/",
  "https:///",
  "https:///evil.example/",
  "https://",
  "https:evil.example",
  "https:/evil.example",
  "https://?q",
  "https://:443/",
  "https://./",
  "https://a..b/",
  "https://oracle.com./",
  "https:\\\\evil.example\\",
  "https://oracle.com\\@evil.example/",
  "https://oracle.com\\.evil.example/",
  "https://evil.example/\u0000",
  "https://evil.example/\u0001",
  "https://evil.example/\u007f",
  "https://evil.example/a\tb",
  "https://evil.example/a b",
  "https://evil.example/\ud800",
  "https://evil.example/\udc00x",
  "https://evil.example/\u202emoc.elcaro",
  "https://evil.example/\u200b",
  "https://evil.example/\ufeff",
  "https://ora\u00adcle.com/",
  "https://ora\u200dcle.com/",
  "https://ｏｒａｃｌｅ.com/",
  "https://oracle\u3002com/",
  "https://%6frac%6ce.com/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://127.1/",
  "https://256.256.256.256/",
  "https://evil.example:99999/",
  "https://[::1/",
  "https://a^b/",
  'https://evil.example/"',
  "https://evil.example/<b>",
  "javascript://oracle.com/%0aalert(1)",
  " https://oracle.com/",
];

test.each(disguised)("%j leads somewhere else than it says, and is no link", (url) => {
  expect(isPlainLink(url)).toBe(false);
  const { sources, ...rest } = bundledLedger();
  const spoiled = { ...rest, sources: { ...sources, ITO: { ...sources.ITO, url } } };
  expect(checkLedger(spoiled)).toMatchObject({ path: "sources.ITO.url", expected: "url" });
});

test.each(disguised.filter((url) => url.trim() === url))("%j is no address of a feed", (url) => {
  expect(() => requireSafe(`${url}`)).toThrow(expect.objectContaining({ key: "feedAddress" }));
});

test.each([
  "https://oracle.com/news?a=b@c&d=(e)#f",
  "https://HOST.example:8443/~deals/x.json",
  "https://intranet/contracts/1",
  "https://10.0.0.7/deals",
  "https://[2001:db8::1]/x",
  "https://日本.example/契約",
  "https://xn--wgv71a.example/",
  "https://bücher.example/é",
  "https://host.example",
])("%s says where it leads", (url) => {
  expect(isPlainLink(url)).toBe(true);
});

test("every link of the bundled deals says where it leads", () => {
  for (const { url } of Object.values(bundledLedger().sources))
    expect([url, url === null || isPlainLink(url)]).toEqual([url, true]);
});

test.each(["http://[::1]/deals.json", "http://[::1]:8080/", "http://[0:0:0:0:0:0:0:1]/"])(
  "%s, which the pane may not ask, is refused in words",
  (address) => {
    let refusal: unknown;
    try {
      requireReachable(requireSafe(address));
    } catch (error) {
      refusal = error;
    }
    expect(["feedAddress", "feedAddressIpv6"]).toContain((refusal as { key?: string }).key);
  },
);
