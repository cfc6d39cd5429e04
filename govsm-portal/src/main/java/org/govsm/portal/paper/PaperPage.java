package org.govsm.portal.paper;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Page for paper: what of a page is printed, with the style of paper alone. All that would be
 * fetched, run or filled in goes, and so do links into the portal.
 */
final class PaperPage {

  /** About a hundred sheets: five seconds of a processor. More is a file for a machine. */
  private static final int BYTES = 1024 * 1024 * 3 / 2;

  private static final int ELEMENTS = 12_000;

  private static final String ONLY_ON_SCREEN =
      ".no-print, .skip-link, nav, form, input, button, select, textarea, script, noscript, style,"
          + " link, meta, base, svg, [role=img], img, picture, video, audio, source, object, embed,"
          + " iframe, canvas, template";

  private static final String STYLE =
      new String(PaperFonts.read("paper.css"), StandardCharsets.UTF_8);

  private PaperPage() {}

  /** The page as a tree; nothing where it is too large. */
  static Optional<org.w3c.dom.Document> read(byte[] html) {
    if (html.length > BYTES) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    if (page.getAllElements().size() > ELEMENTS) {
      return Optional.empty();
    }
    page.select(ONLY_ON_SCREEN).remove();
    page.getAllElements().forEach(PaperPage::keepPlain);
    page.head().appendElement("style").appendText(STYLE);
    return Optional.of(new W3CDom().fromJsoup(page));
  }

  private static void keepPlain(Element element) {
    element.removeAttr("style");
    element.removeAttr("background");
    if (element.normalName().equals("a") && !element.attr("href").startsWith("https://")) {
      element.removeAttr("href");
    }
  }
}
