// Says that a person opened the link. Programs that follow links in mails run no scripts, so they do
// not count. The page works without this.
fetch(location.pathname.replace(/\/(reply|check-in)$/, "") + "/opened", { method: "POST", keepalive: true }).catch(
  function () {},
);
