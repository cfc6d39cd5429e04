package org.govsm.portal.work;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;

/** Calendar resource: what waits for the user who made a secret address, for a calendar program. */
@Path("work/calendar/{secret}")
@Produces("text/calendar;charset=utf-8")
public record CalendarResource(Desk desk, PublicHosts hosts, Clock clock) {

  /**
   * The calendar.
   *
   * @return status 404 for an address that was withdrawn, or that there never was; 429 where {@link
   *     WholeLists too many} ask for all tasks
   */
  @GET
  public Response calendar(@Context Call call) {
    return Response.ok(desk.whole().of(() -> text(call))).build();
  }

  private String text(Call call) {
    Messages words = call.context().words();
    URI portal = address(hosts, call.request());
    return call.read(
        tx -> {
          User user =
              new CalendarFeeds(tx)
                  .user(RandomTokens.digest(call.at("secret")))
                  .orElseThrow(() -> ProblemException.notFound(Message.of("work.calendar-none")));
          return WorkCalendar.of(
              desk.of(tx, user, words), desk.today(), clock.instant(), portal, words);
        });
  }

  /** The address of the portal, as people reach it. */
  static URI address(PublicHosts hosts, ContainerRequestContext request) {
    return hosts.publicUrl().orElseGet(() -> request.getUriInfo().getBaseUri());
  }
}
