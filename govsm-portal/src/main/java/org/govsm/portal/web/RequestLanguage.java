package org.govsm.portal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The language of a request that Jersey does not see, found as {@link RequestContexts} finds it.
 */
public final class RequestLanguage {

  private static final Pattern LINKED = Pattern.compile("(?:^|&)lang=([A-Za-z]+)(?:&|$)");
  private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)lang=([A-Za-z]+)");

  private RequestLanguage() {}

  public static Messages of(Request request, Translations translations) {
    return find(LINKED, request.getQueryString(), translations)
        .or(() -> find(COOKIE, request.getHeader("Cookie"), translations))
        .orElseGet(
            () -> translations.best(RequestContexts.ranges(request.getHeader("Accept-Language"))));
  }

  private static Optional<Messages> find(
      Pattern pattern, @Nullable String text, Translations translations) {
    return Optional.ofNullable(text)
        .map(pattern::matcher)
        .filter(Matcher::find)
        .flatMap(code -> translations.find(code.group(1).toLowerCase(Locale.ROOT)));
  }
}
