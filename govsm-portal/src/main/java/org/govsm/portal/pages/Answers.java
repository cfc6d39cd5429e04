package org.govsm.portal.pages;

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
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.SafeCookies;
import org.govsm.portal.http.Visitor;
import org.govsm.portal.http.Visitors;

/**
 * The last hand on every answer: a problem becomes a page or a document, and the headers say for
 * which language it holds.
 */
public final class Answers implements ContainerResponseFilter {

  private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);
  private static final Set<String> FOR_MACHINES =
      Set.of("api", "assets", "health", "ready", "metrics");
  private static final Annotation[] NONE = {};

  private final Visitors visitors;
  private final Pages pages;
  private final SafeCookies cookies;

  /**
   * Wires it.
   *
   * @param visitors who asks
   * @param pages renders the page of a problem
   * @param cookies how the language is remembered
   */
  public Answers(Visitors visitors, Pages pages, SafeCookies cookies) {
    this.visitors = visitors;
    this.pages = pages;
    this.cookies = cookies;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Visitor visitor = visitors.of(request);
    boolean forPeople = !FOR_MACHINES.contains(firstSegment(request));
    if (response.getEntity() instanceof Problem problem) {
      show(problem, visitor, forPeople, request, response);
    } else if (response.getStatus() >= 400 && !response.hasEntity()) { // Jersey's own refusals
      show(Problem.of(response.getStatus()), visitor, forPeople, request, response);
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    if (response.hasEntity() && !headers.containsKey(HttpHeaders.ETAG)) {
      headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visitor.language());
      headers.putSingle(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
    if (forPeople && visitor.linked().isPresent()) {
      headers.add(HttpHeaders.SET_COOKIE, remembered(visitor.language()));
    }
  }

  private void show(
      Problem problem,
      Visitor visitor,
      boolean forPeople,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    String path = "/" + request.getUriInfo().getPath();
    if (forPeople) {
      Page page = pages.page(request);
      response.setEntity(pages.render("problem", page, problem), NONE, Pages.HTML);
    } else {
      response.setEntity(problem.toPlain(visitor.words(), path), NONE, PROBLEM);
    }
  }

  private NewCookie remembered(String language) {
    return cookies.of(Visitors.LANGUAGE, language, (int) Duration.ofDays(365).toSeconds());
  }

  private static String firstSegment(ContainerRequestContext request) {
    return request.getUriInfo().getPath().split("/", 2)[0];
  }
}
