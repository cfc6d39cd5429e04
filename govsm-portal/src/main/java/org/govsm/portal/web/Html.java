package org.govsm.portal.web;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Messages;

/** The small elements that stand inside sentences. */
public final class Html {

  private static final Pattern TIME =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?");

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private Html() {}

  public static Content text(String text) {
    return out -> Escape.htmlContent(text, out);
  }

  static Content day(LocalDate day, Messages words) {
    return out -> {
      out.writeContent("<time datetime=\"" + day + "\">");
      Escape.htmlContent(words.day(day), out);
      out.writeContent("</time>");
    };
  }

  static Content instant(Instant at, Messages words) {
    OffsetDateTime local = at.atZone(INDIA).toOffsetDateTime();
    String minute = local.truncatedTo(ChronoUnit.MINUTES).toLocalTime().toString();
    return out -> {
      out.writeContent("<time datetime=\"" + at + "\">");
      Escape.htmlContent(words.day(local.toLocalDate()) + ", " + minute, out);
      out.writeContent("</time>");
    };
  }

  static Content strong(Content inner) {
    return element("strong", "strong", inner);
  }

  /** An identifier. */
  public static Content code(String text) {
    return element("code", "code", text(text));
  }

  static Content inLanguage(String words, String language) {
    return element("span lang=\"" + language + "\"", "span", text(words));
  }

  static Content quoted(String words, String language) {
    return element("q lang=\"" + language + "\"", "q", text(words));
  }

  /** Whether an address can be a link; anything but the web is shown as text. */
  public static boolean isWeb(Optional<String> address) {
    return address.filter(a -> a.startsWith("https://") || a.startsWith("http://")).isPresent();
  }

  /** The kind of box for a day: one to choose it, unless what was typed is none and is shown. */
  public static String dayBox(String typed) {
    return typed.isBlank() || RequestContexts.day(typed.strip()).isPresent() ? "date" : "text";
  }

  /** The kind of box for an hour, likewise. */
  public static String timeBox(String typed) {
    return typed.isBlank() || TIME.matcher(typed.strip()).matches() ? "time" : "text";
  }

  private static Content element(String start, String end, Content inner) {
    return out -> {
      out.writeContent("<" + start + ">");
      inner.writeTo(out);
      out.writeContent("</" + end + ">");
    };
  }
}
