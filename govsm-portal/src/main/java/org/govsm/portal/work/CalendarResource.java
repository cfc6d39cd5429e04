package org.govsm.portal.work;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.CalendarFeeds;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.RequestContexts;

/** Calendar resource: what waits for the user who made a secret address, for a calendar program. */
@Path("work/calendar/{secret}")
@Produces("text/calendar;charset=utf-8")
public final class CalendarResource {

  private final Store store;
  private final Desk desk;
  private final RequestContexts contexts;
  private final PublicHosts hosts;
  private final Clock clock;

  public CalendarResource(
      Store store, Desk desk, RequestContexts contexts, PublicHosts hosts, Clock clock) {
    this.hosts = hosts;
    this.store = store;
    this.desk = desk;
    this.contexts = contexts;
    this.clock = clock;
  }

  /**
   * The calendar.
   *
   * @return status 404 for an address that was withdrawn, or that there never was
   */
  @GET
  public Response calendar(
      @PathParam("secret") String secret, @Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    URI portal = address(hosts, request);
    String text =
        store.read(
            tx -> {
              User user =
                  new CalendarFeeds(tx)
                      .user(RandomTokens.digest(secret))
                      .orElseThrow(
                          () -> ProblemException.notFound(Message.of("work.calendar-none")));
              return WorkCalendar.of(
                  desk.of(tx, user, words), desk.today(), clock.instant(), portal, words);
            });
    return Response.ok(text).build();
  }

  /** The address of the portal, as people reach it. */
  static URI address(PublicHosts hosts, ContainerRequestContext request) {
    return hosts.publicUrl().orElseGet(() -> request.getUriInfo().getBaseUri());
  }
}
