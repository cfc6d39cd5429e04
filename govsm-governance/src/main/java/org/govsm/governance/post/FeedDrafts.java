package org.govsm.governance.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/**
 * Drafts from a feed of the department's own website (RSS 2.0 or Atom): each entry is a draft of
 * official information with its page as the source. Nothing of it is cleared by that.
 */
public final class FeedDrafts {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final int MOST = 4_000;
  private static final int ID = 16;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s/?#:@]+(?::\\d+)?(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");
  private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}\\p{Cs}]+");
  private static final Map<String, String> ENTITIES =
      Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'");

  private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST = Pattern.compile("^[^/?#]+");
  private static final Pattern END = Pattern.compile("/$");

  /** A part of a page; one that begins like an address leads to another page of some websites. */
  private static final Pattern PART = Pattern.compile("#(?![/!]).*$");

  /** What tells from where somebody came, and no page. */
  private static final Pattern CAMPAIGN =
      Pattern.compile("(?<=[?&])utm_[a-z]+=[^&#]*&?", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_QUERY = Pattern.compile("[?&](?=#|$)");

  /** Hosts of one network, which nobody outside reaches. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "https?://(?:[^./:?#]+|[^/:?#]+\\.(?:local|localhost|internal)"
              + "|(?:0|10|127)\\.[\\d.]+|169\\.254\\.[\\d.]+|192\\.168\\.[\\d.]+"
              + "|172\\.(?:1[6-9]|2\\d|3[01])\\.[\\d.]+)(?:[:/?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private final XmlCursor in;
  private final Map<String, PostDraft> drafts = new LinkedHashMap<>();
  private String language;

  private FeedDrafts(XmlCursor in, String language) {
    this.in = in;
    this.language = language;
  }

  /**
   * Reads a feed.
   *
   * @param file the name to use in problems
   * @param bytes the feed
   * @param language the language of its texts where the feed does not say it
   * @return a draft for each entry, in the order of the feed; one for entries of one page
   * @throws BrokenFileException if it is no feed, or has an entry without a title or the address of
   *     a page
   */
  public static List<PostDraft> read(String file, byte[] bytes, String language) {
    XmlCursor in = XmlCursor.open(file, bytes);
    FeedDrafts feed = new FeedDrafts(in, language);
    in.attribute(XML, "lang").ifPresent(feed::say);
    if (in.name().equals("rss")) {
      feed.each("channel", feed::channel);
    } else if (in.name().equals("feed") && in.namespace().equals(ATOM)) {
      feed.channel();
    } else {
      in.problem("feed.kind", "<" + in.name() + "> is no feed", "give RSS 2.0 or Atom");
    }
    in.finish();
    return List.copyOf(feed.drafts.values());
  }

  /**
   * What is one page under all addresses that people give it: with either scheme, the host in any
   * letters, with or without a slash at the end, a part of the page, or what tells a campaign.
   *
   * @param address an address of the web
   */
  public static String page(String address) {
    String whole = PART.matcher(address.strip()).replaceFirst("");
    String bare = NO_QUERY.matcher(CAMPAIGN.matcher(whole).replaceAll("")).replaceFirst("");
    String rest = END.matcher(SCHEME.matcher(bare).replaceFirst("")).replaceFirst("");
    return HOST.matcher(rest).replaceFirst(host -> quoted(host.group()));
  }

  private static String quoted(String host) {
    return Matcher.quoteReplacement(host.toLowerCase(Locale.ROOT));
  }

  private void each(String name, Runnable read) {
    while (in.enterChild()) {
      if (in.name().equals(name)) {
        read.run();
      } else {
        in.skip();
      }
    }
  }

  private void channel() {
    while (in.enterChild()) {
      switch (in.name()) {
        case "item", "entry" -> entry();
        case "language" -> say(in.text());
        default -> in.skip();
      }
    }
  }

  /** A language that is none leaves that of the caller. */
  private void say(String given) {
    if (LANGUAGE.matcher(given).matches()) {
      language = given;
    }
  }

  private void entry() {
    Map<String, String> said = new LinkedHashMap<>();
    String name = in.name();
    Position start = in.position();
    while (in.enterChild()) {
      String member = in.name();
      Optional<String> address = in.attribute("href");
      boolean page = in.attribute("rel").map("alternate"::equals).orElse(true);
      String text = address.isPresent() ? skipped(address.get()) : plainText();
      if (page && !text.isEmpty()) {
        said.putIfAbsent(member, text);
      }
    }
    Optional<String> source =
        Optional.ofNullable(said.get("link")).or(() -> Optional.ofNullable(said.get("guid")));
    String body = plain(said.getOrDefault("description", said.getOrDefault("summary", "")));
    Optional<String> title =
        Optional.ofNullable(said.get("title"))
            .map(FeedDrafts::plain)
            .filter(text -> !text.isEmpty())
            .or(() -> Optional.of(body).filter(text -> !text.isEmpty()));
    if (source.isEmpty() || title.isEmpty()) {
      in.problem(
          start, "feed.entry", "<" + name + "> lacks link, or title and description", "give them");
      return;
    }
    if (!WEB.matcher(plain(source.get())).matches()) {
      in.problem(
          start,
          "feed.address",
          "the address of <" + name + "> is no page of the web",
          "begin it with https:// or http://");
      return;
    }
    if (INSIDE.matcher(plain(source.get())).matches()) {
      in.problem(
          start,
          "feed.inside",
          "the address of <" + name + "> is reached in one network alone",
          "give the address that the public reads");
      return;
    }
    PostDraft draft = draft(plain(source.get()), title.get(), body);
    drafts.putIfAbsent(draft.id(), draft);
  }

  private String skipped(String instead) {
    in.skip();
    return instead;
  }

  /** The text of an element; markup within it, as Atom may have, is passed over. */
  private String plainText() {
    if (List.of("title", "link", "guid", "description", "summary").contains(in.name())) {
      return in.text();
    }
    in.skip();
    return "";
  }

  private PostDraft draft(String source, String title, String body) {
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    paragraphs.add(Map.of("text", title));
    if (!body.isEmpty() && !body.equals(title)) {
      paragraphs.add(Map.of("text", body));
    }
    paragraphs.add(Map.of("text", source));
    String digest = CanonicalForm.digest(page(source).getBytes(StandardCharsets.UTF_8));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", "feed-" + digest.substring(digest.indexOf(':') + 1).substring(0, ID));
    tree.put("kind", "INFORMATION");
    tree.put("source", Map.of("id", source, "title", title, "status", "PUBLIC"));
    tree.put(
        "variants", List.of(Map.of("id", "v1", "language", language, "paragraphs", paragraphs)));
    return PostDraft.fromPlain(tree).orThrow();
  }

  /** In one line, without tags; the markup in a feed is text that was escaped. */
  private static String plain(String written) {
    String text = TAG.matcher(written).replaceAll(" ");
    for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    String line = BLANK.matcher(text.replace("&amp;", "&")).replaceAll(" ").strip();
    int end = Math.min(MOST, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, end));
  }
}
