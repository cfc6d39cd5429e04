package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Messages;
import org.govsm.core.time.DayBounds;
import org.jspecify.annotations.Nullable;

/**
 * Request contexts: a visitor is known by the request alone, that is {@code ?lang}, else a cookie,
 * else Accept-Language.
 */
public record RequestContexts(Function<LocalDate, Translations> languages, Clock clock) {

  /** The query parameter and the cookie with the language. */
  public static final String LANGUAGE = "lang";

  /** The cookie with the day that the visitor asks about. */
  public static final String DAY = "day";

  /** The visitor of a request. */
  public RequestContext of(ContainerRequestContext request) {
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> chosen = HeldCookies.find(request, DAY).flatMap(RequestContexts::day);
    Translations spoken = languages.apply(chosen.orElse(today));
    Optional<Messages> linked =
        find(spoken, request.getUriInfo().getQueryParameters().getFirst(LANGUAGE));
    Messages words =
        linked
            .or(() -> HeldCookies.find(request, LANGUAGE).flatMap(code -> find(spoken, code)))
            .orElseGet(() -> spoken.best(accepted(request)));
    return new RequestContext(words, linked.map(Messages::language), today, chosen, tour(request));
  }

  /** By the address, else by what the browser remembers. */
  private static int tour(ContainerRequestContext request) {
    return asked(request)
        .or(() -> HeldCookies.find(request, Tour.NUMBER))
        .map(Tour::number)
        .orElse(0);
  }

  /** What the address says of the tour; empty where that is no stop of it. */
  static Optional<String> asked(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(Tour.NUMBER))
        .filter(Tour::isNumber);
  }

  /**
   * Reads a day.
   *
   * @param text such as {@code 2019-04-02}
   * @return nothing if it is no day between the years 1900 and 2199
   */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(DayBounds::contain);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<LanguageRange> accepted(ContainerRequestContext request) {
    return ranges(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** What an Accept-Language header asks for; nothing where it is none. */
  static List<LanguageRange> ranges(@Nullable String header) {
    try {
      return header == null ? List.of() : LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static Optional<Messages> find(Translations spoken, @Nullable String code) {
    return Optional.ofNullable(code).flatMap(c -> spoken.find(c.toLowerCase(Locale.ROOT)));
  }
}
