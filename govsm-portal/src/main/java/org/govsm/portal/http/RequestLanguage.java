package org.govsm.portal.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** The language of a request that Jersey does not see, found as {@link Visitors} finds it. */
final class RequestLanguage {

  private static final Pattern LINKED = Pattern.compile("(?:^|&)lang=([A-Za-z]+)(?:&|$)");
  private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)lang=([A-Za-z]+)");

  private RequestLanguage() {}

  static Messages of(Request request, Languages languages) {
    return find(LINKED, request.getQueryString(), languages)
        .or(() -> find(COOKIE, request.getHeader("Cookie"), languages))
        .orElseGet(() -> languages.best(Visitors.ranges(request.getHeader("Accept-Language"))));
  }

  private static Optional<Messages> find(
      Pattern pattern, @Nullable String text, Languages languages) {
    return Optional.ofNullable(text)
        .map(pattern::matcher)
        .filter(Matcher::find)
        .flatMap(code -> languages.find(code.group(1).toLowerCase(Locale.ROOT)));
  }
}
