package org.govsm.portal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemDetail;
import org.jspecify.annotations.Nullable;

/** Unauthorized answer: sign in, in a browser, or bring a token. */
public final class Unauthorized {

  private static final Set<String> FOR_MACHINES = Set.of("api", "metrics");

  private static final String LETTER = "[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}";

  /** A path of this portal: one slash, then nothing that a browser could read as another host. */
  private static final Pattern LOCAL =
      Pattern.compile("/(?!/)(?:" + LETTER + ")*+(?:[?](?:" + LETTER + "|[?\\[\\]])*+)?");

  private static final int LONGEST = 400;

  private Unauthorized() {}

  static Response of(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (FOR_MACHINES.contains(path.split("/", 2)[0])) {
      return unauthorized("access.sign-in");
    }
    String back = request.getMethod().equals("GET") ? address(request) : "/";
    return Response.status(Response.Status.SEE_OTHER)
        .header(
            HttpHeaders.LOCATION,
            "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
        .build();
  }

  private static String address(ContainerRequestContext request) {
    @Nullable String query = request.getUriInfo().getRequestUri().getRawQuery();
    return local("/" + request.getUriInfo().getPath(false) + (query == null ? "" : "?" + query));
  }

  static Response unauthorized(String why) {
    return Response.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"govsm\"")
        .entity(ProblemDetail.of(401, Message.of(why)))
        .build();
  }

  /**
   * Where to go on.
   *
   * @return a path of this portal: the home page if it is none
   */
  public static String local(@Nullable String path) {
    return path != null && path.length() <= LONGEST && LOCAL.matcher(path).matches() ? path : "/";
  }
}
