package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Page of a refusal.
 *
 * @param back the page of this portal from which the refused form was sent; empty where none is
 *     known
 */
public record ProblemPage(ProblemDetail problem, Optional<String> back) {

  static ProblemPage of(ProblemDetail problem, ContainerRequestContext request) {
    boolean isForm = request.getMethod().equals("POST") && problem.status() < 500;
    return new ProblemPage(
        problem, isForm ? back(request).filter(ProblemPage::isPage) : Optional.empty());
  }

  private static Optional<String> back(ContainerRequestContext request) {
    String host = String.valueOf(request.getHeaderString(HttpHeaders.HOST));
    try {
      return Optional.ofNullable(request.getHeaderString("Referer"))
          .map(URI::create)
          .filter(from -> host.equals(from.getRawAuthority()))
          .map(from -> from.getRawPath() + query(from));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String query(URI from) {
    return from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
  }

  /** No address of another host, however a browser reads it. */
  private static boolean isPage(String path) {
    return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
  }
}
