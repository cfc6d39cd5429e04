package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Response filter: the last hand on every answer. A problem becomes a page or a document, and the
 * headers say for which language it holds.
 */
public record ResponseFilter(RequestContexts contexts, Pages pages, SafeCookies cookies)
    implements ContainerResponseFilter {

  private static final MediaType PROBLEM = MediaType.valueOf(ProblemDetail.MEDIA_TYPE);
  private static final Set<String> FOR_MACHINES =
      Set.of("api", "assets", "health", "ready", "metrics");
  private static final Annotation[] NONE = {};

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    RequestContext context = contexts.of(request);
    boolean forPeople = isForPeople(request);
    if (response.getEntity() instanceof ProblemDetail problemDetail) {
      show(problemDetail, context, forPeople, request, response);
    } else if (response.getStatus() >= 400 && !response.hasEntity()) { // Jersey's own refusals
      show(ProblemDetail.of(response.getStatus()), context, forPeople, request, response);
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    if (response.hasEntity() && !headers.containsKey(HttpHeaders.ETAG)) {
      headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, context.language());
      headers.putSingle(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
    if (forPeople && context.linked().isPresent()) {
      headers.add(HttpHeaders.SET_COOKIE, remembered(context.language()));
    }
    if (forPeople && RequestContexts.asked(request).isPresent()) {
      headers.add(HttpHeaders.SET_COOKIE, onTour(context.tour()));
    }
  }

  private void show(
      ProblemDetail problemDetail,
      RequestContext context,
      boolean forPeople,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    String path = "/" + request.getUriInfo().getPath();
    if (forPeople) {
      Page page = pages.refusal(request);
      ProblemPage view = ProblemPage.of(problemDetail, request);
      response.setEntity(pages.render("web/problem", page, view), NONE, Pages.HTML);
    } else {
      response.setEntity(problemDetail.toPlain(context.words(), path), NONE, PROBLEM);
    }
  }

  private NewCookie remembered(String language) {
    return cookies.of(RequestContexts.LANGUAGE, language, (int) Duration.ofDays(365).toSeconds());
  }

  /** Until the browser is closed, or the visitor leaves the tour. */
  private NewCookie onTour(int number) {
    return number == 0
        ? cookies.of(Tour.NUMBER, "", 0)
        : cookies.of(Tour.NUMBER, String.valueOf(number), NewCookie.DEFAULT_MAX_AGE);
  }

  /** Whether a page is asked for. */
  static boolean isForPeople(ContainerRequestContext request) {
    return !FOR_MACHINES.contains(request.getUriInfo().getPath().split("/", 2)[0]);
  }
}
