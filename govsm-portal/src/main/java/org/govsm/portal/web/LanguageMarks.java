package org.govsm.portal.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Language marks: words of the other language within a page stand in an element with their {@code
 * lang}, so that a screen reader says them right. Names of up to three words with capitals are left
 * as they are, so is a single word, and what cannot hold an element.
 */
final class LanguageMarks {

  private static final Pattern HINDI =
      Pattern.compile(
          "[\\u0900-\\u097f](?:[\\u0900-\\u097f\\u200c\\u200d\\s.,()-]*[\\u0900-\\u097f])?+");

  private static final String WORD = "[A-Za-z][A-Za-z'\\u2019]*+";
  private static final String CAPITAL = "[A-Z][A-Za-z'\\u2019]*+";
  private static final String SMALL = "[a-z][a-z'\\u2019]++";
  private static final String GAP = "[ ,;:(]++";

  /** No part of an address, a code or an entity. */
  private static final String FROM = "(?<![\\w./@&-])";

  private static final String UNTIL = "(?![\\w./@-])";

  /** Four words and more, or two where one of them is written small. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          String.join(
              "|",
              "(?<![\\w&])" + WORD + "(?:[\\s,;:.()/&-]++" + WORD + "){3,}+",
              FROM + "(?:" + CAPITAL + GAP + "){0,2}" + SMALL + "(?:" + GAP + WORD + "){1,2}+"
                  + UNTIL,
              FROM + "(?:" + CAPITAL + GAP + "){1,2}" + SMALL + UNTIL));

  /** By the language of the page: the other one, and what is surely written in it. */
  private static final Map<String, Other> OTHERS =
      Map.of("en", new Other("hi", HINDI), "hi", new Other("en", ENGLISH));

  private static final Set<String> VOID = Set.of("meta", "link", "img", "input", "br", "hr");

  private static final Set<String> LEFT =
      Set.of("title", "option", "textarea", "code", "pre", "svg", "style");

  private static final String LANG = " lang=\"";

  private final String html;
  private final StringBuilder out;
  private final Deque<String> languages = new ArrayDeque<>();
  private int left;

  private record Other(String language, Pattern words) {

    /** Whether a letter of the other language is there: most texts have none. */
    private boolean mayStand(String html, int from, int until) {
      boolean hindi = language.equals("hi");
      for (int at = from; at < until; at++) {
        char sign = html.charAt(at);
        if (hindi ? sign >= '\u0900' && sign <= '\u097f' : sign <= 'z' && sign >= 'A') {
          return true;
        }
      }
      return false;
    }
  }

  private LanguageMarks(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length() + html.length() / 16);
    languages.push("");
  }

  /** The page with its marks. */
  static String in(String html) {
    return new LanguageMarks(html).marked();
  }

  private String marked() {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int textEnd = tag < 0 ? html.length() : tag;
      text(at, textEnd);
      at = tag < 0 ? textEnd : tag(tag);
    }
    return out.toString();
  }

  private void text(int from, int until) {
    Other other = left > 0 ? null : OTHERS.get(languages.element());
    if (other == null || !other.mayStand(html, from, until)) {
      out.append(html, from, until);
      return;
    }
    Matcher words = other.words().matcher(html).region(from, until);
    int done = from;
    while (words.find()) {
      out.append(html, done, words.start());
      out.append("<span lang=\"").append(other.language()).append("\">");
      out.append(html, words.start(), words.end()).append("</span>");
      done = words.end();
    }
    out.append(html, done, until);
  }

  /** Copies a tag and enters or leaves its element. */
  private int tag(int from) {
    int end = endOf(from);
    out.append(html, from, end);
    if (html.charAt(end - 1) != '>') {
      return end;
    }
    if (html.startsWith("</", from)) {
      leave(html.substring(from + 2, end - 1));
    } else if (!html.startsWith("<!", from) && html.charAt(end - 2) != '/') {
      enter(name(from + 1, end), from, end);
    }
    return end;
  }

  private void enter(String name, int from, int end) {
    if (VOID.contains(name)) {
      return;
    }
    left += LEFT.contains(name) ? 1 : 0;
    String tag = html.substring(from, end); // to look no further than its end
    int lang = tag.indexOf(LANG);
    int start = lang + LANG.length();
    languages.push(lang < 0 ? languages.element() : tag.substring(start, tag.indexOf('"', start)));
  }

  private void leave(String name) {
    left -= LEFT.contains(name) ? 1 : 0;
    if (languages.size() > 1) {
      languages.pop();
    }
  }

  private String name(int from, int end) {
    int at = from;
    while (at < end && Character.isLetterOrDigit(html.charAt(at))) {
      at++;
    }
    return html.substring(from, at);
  }

  /** Behind the end of a tag; what is quoted may have the sign. */
  private int endOf(int from) {
    boolean quoted = false;
    for (int at = from; at < html.length(); at++) {
      char sign = html.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == '>' && !quoted) {
        return at + 1;
      }
    }
    return html.length();
  }
}
