package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of a request, as browsers write them: parted by semicolons and by nothing else.
 * Jersey parts them at commas too, so that a cookie which any site of the same domain can set would
 * pass for one whose name only the portal itself can set.
 */
public final class HeldCookies {

  private HeldCookies() {}

  /**
   * A cookie.
   *
   * @return empty if there is none, if it is empty, or if there are two of which one may be planted
   */
  public static Optional<String> find(ContainerRequestContext request, String name) {
    return find(request.getHeaders().getOrDefault(HttpHeaders.COOKIE, List.of()), name);
  }

  /**
   * A cookie.
   *
   * @return empty if there is none, if it is empty, or if there are two of which one may be planted
   */
  public static Optional<String> find(List<String> lines, String name) {
    List<String> found =
        lines.stream()
            .flatMap(line -> Arrays.stream(line.split(";", -1)))
            .map(String::strip)
            .filter(one -> one.startsWith(name + "="))
            .map(one -> unquoted(one.substring(name.length() + 1)))
            .toList();
    return found.size() == 1
        ? Optional.of(found.get(0)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
