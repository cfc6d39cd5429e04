package org.govsm.core.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of a source as a citation has it: a page of the web, a name ({@code urn:}), or where it
 * was seen in words. Whoever shows a citation may make a link of it, so no other scheme is one.
 */
public final class SourceAddress {

  /** As a browser reads it, which passes over blanks and control characters before and in it. */
  private static final Pattern PASSED_OVER = Pattern.compile("^[\\x00-\\x20]+|[\\t\\r\\n]+");

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+-]*):(.*)", Pattern.DOTALL);
  private static final Set<String> WEB = Set.of("http", "https");

  private SourceAddress() {}

  /**
   * Whether a text can be the address of a source.
   *
   * @param text such as {@code https://doe.gov.in/...} or {@code a notice board}
   * @return false for a scheme other than http, https and urn, such as {@code javascript:}
   */
  public static boolean isOne(String text) {
    Matcher scheme = SCHEME.matcher(PASSED_OVER.matcher(text).replaceAll(""));
    if (!scheme.matches()) {
      return true;
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    return name.equals("urn") || WEB.contains(name) && scheme.group(2).startsWith("//");
  }
}
