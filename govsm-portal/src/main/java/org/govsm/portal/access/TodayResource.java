package org.govsm.portal.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.SafeCookies;
import org.jspecify.annotations.Nullable;

/**
 * Day resource: sets another day than today for a visitor. The browser keeps it until it is closed.
 */
@Path("today")
public final class TodayResource {

  private final SafeCookies cookies;

  public TodayResource(SafeCookies cookies) {
    this.cookies = cookies;
  }

  /**
   * Sets the day, or with an empty day goes back to the real one.
   *
   * @param day such as {@code 2019-04-02}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @FormParam("day") @Nullable String day, @FormParam("back") @Nullable String back) {
    Optional<LocalDate> chosen = Optional.ofNullable(day).filter(d -> !d.isBlank()).map(this::read);
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, Unauthorized.local(back))
        .cookie(cookie(chosen))
        .build();
  }

  private LocalDate read(String day) {
    InputFault fault =
        new InputFault("/day", "day.unknown", Message.of("day.unknown").with("day", day));
    return RequestContexts.day(day).orElseThrow(() -> ProblemException.of(fault));
  }

  private NewCookie cookie(Optional<LocalDate> day) {
    return cookies.of(
        RequestContexts.DAY,
        day.map(LocalDate::toString).orElse(""),
        day.isPresent() ? NewCookie.DEFAULT_MAX_AGE : 0);
  }
}
