package org.govsm.portal.pages.security;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.contracts.Forms;
import org.govsm.portal.security.Challenge;
import org.govsm.portal.security.Doors;
import org.jspecify.annotations.Nullable;

/** In a demonstration, lets a visitor act as one role. */
@Path("acting")
public final class ActingResource {

  private final Doors doors;
  private final Pages pages;

  /**
   * Wires it.
   *
   * @param doors the ways in
   * @param pages the frame of the page
   */
  public ActingResource(Doors doors, Pages pages) {
    this.doors = doors;
    this.pages = pages;
  }

  /**
   * Sets the role, or with an empty one all roles.
   *
   * @param role its code
   * @param back the page to go on with
   * @param request the request
   * @return a redirect with a new session
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @FormParam("role") @Nullable String role,
      @FormParam("back") @Nullable String back,
      @Context ContainerRequestContext request) {
    if (!doors.entrance().demonstration()) {
      throw Refusal.notFound(Message.of("acting.none"));
    }
    Page page = pages.page(request);
    Optional<String> chosen = Optional.of(Go.text(role)).filter(one -> !one.isEmpty());
    if (chosen.filter(one -> !doors.entrance().table().roles().contains(one)).isPresent()) {
      throw Refusal.notFound(Message.of("user.roles"));
    }
    NewCookie cookie =
        doors.store().write(unit -> doors.sessions().open(unit, request, Optional.empty(), chosen));
    return Forms.seeOther(page, Challenge.local(back), cookie);
  }
}
