package org.govsm.portal.edge;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.govsm.portal.web.PublicHosts;
import org.jspecify.annotations.Nullable;

/** Clean target: an address of plain characters, at one host of this portal, framed in one way. */
final class CleanTarget {

  private static final String PLAIN = "[A-Za-z0-9._~!$&'()*+,;=:@/-]";

  /** No control character but tab and line ends. */
  private static final String ENCODED =
      "%(?:[2-6][0-9A-Fa-f]|7[0-9A-Ea-e]|[89A-Fa-f][0-9A-Fa-f]|0[9AaDd])";

  private static final Pattern PATH = Pattern.compile("(?:" + PLAIN + "|" + ENCODED + ")*+");
  private static final Pattern QUERY =
      Pattern.compile("(?:" + PLAIN + "|[?\\[\\]]|" + ENCODED + ")*+");

  private CleanTarget() {}

  static boolean isOf(Request request, PublicHosts hosts) {
    return matches(PATH, request.getRequestURI())
        && matches(QUERY, request.getQueryString())
        && isNamedOnce(request)
        && Framing.isClear(request)
        && hosts.names(request.getHeader("Host"));
  }

  /** A proxy in front could go by the other of two names. */
  private static boolean isNamedOnce(Request request) {
    Iterator<String> names = request.getHeaders("Host").iterator();
    if (names.hasNext()) {
      names.next();
    }
    return !names.hasNext();
  }

  private static boolean matches(Pattern pattern, @Nullable String part) {
    return part == null || pattern.matcher(part).matches();
  }
}
