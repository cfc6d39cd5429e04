package org.govsm.portal.pages.security;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.security.Doors;
import org.govsm.portal.security.UserDesk;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.User;
import org.govsm.portal.store.UserFacts;
import org.govsm.portal.store.Users;
import org.jspecify.annotations.Nullable;

/** Where an administrator makes and changes users, and others see who may do what. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public final class UserPages {

  private static final int EVENTS = 50;
  private static final String ONE = "security/user";

  private final Doors doors;
  private final Pages pages;

  /**
   * Wires it.
   *
   * @param doors the ways in
   * @param pages renders
   */
  public UserPages(Doors doors, Pages pages) {
    this.doors = doors;
    this.pages = pages;
  }

  /**
   * All users.
   *
   * @param users ordered by id
   */
  public record ListView(List<User> users) {

    /** How many a backup brought back without their names. */
    public long nameless() {
      return users.stream().filter(User::isNameless).count();
    }
  }

  /**
   * The page of all users.
   *
   * @param request who asks
   * @return HTML
   */
  @GET
  public Response list(@Context ContainerRequestContext request) {
    List<User> all = doors.store().read(unit -> unit.users().all());
    return pages.show("security/users", pages.page(request), new ListView(all));
  }

  /**
   * What happened about signing in.
   *
   * @param events the oldest first
   * @param next the number of the last, if there are more
   */
  public record SignInsView(List<Event> events, Optional<Long> next) {}

  /**
   * What happened about signing in and users.
   *
   * @param after the number of the last event of the page before
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("sign-ins")
  public Response signIns(
      @QueryParam("after") @DefaultValue("0") long after,
      @Context ContainerRequestContext request) {
    List<Event> events =
        doors.store().read(unit -> unit.events().page(Users.CHAIN, Math.max(0, after), EVENTS + 1));
    List<Event> shown = events.stream().limit(EVENTS).toList();
    Optional<Long> next =
        events.size() > EVENTS ? Optional.of(shown.get(EVENTS - 1).seq()) : Optional.empty();
    return pages.show("security/signins", pages.page(request), new SignInsView(shown, next));
  }

  /**
   * The form for a new user.
   *
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("new")
  public Response blank(@Context ContainerRequestContext request) {
    UserForm empty = new UserForm(UserFacts.PERSON, "", "", List.of(), "", Map.of());
    return blank(pages.page(request), empty);
  }

  private Response blank(Page page, UserForm form) {
    return pages.show(
        "security/usernew", page, new NewView(doors.entrance().table().roles(), form));
  }

  /**
   * The form for a new user.
   *
   * @param roles those that there are
   * @param form what was typed
   */
  public record NewView(List<String> roles, UserForm form) {}

  /**
   * Makes a user.
   *
   * @param kind person or service
   * @param fullName the name
   * @param signInName what a person signs in with
   * @param roles codes
   * @param units ids, with spaces between them
   * @param request the request
   * @return the page of the user with the token, or the form with all faults
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @FormParam("kind") @Nullable String kind,
      @FormParam("fullName") @Nullable String fullName,
      @FormParam("signInName") @Nullable String signInName,
      @FormParam("role") @Nullable List<String> roles,
      @FormParam("units") @Nullable String units,
      @Context ContainerRequestContext request) {
    doors.requireUsers();
    Page page = pages.page(request);
    UserForm form =
        new UserForm(
            Go.text(kind),
            Go.text(fullName),
            Go.text(signInName),
            roles == null ? List.of() : roles,
            Go.text(units),
            Map.of());
    try {
      UserDesk.Made made = doors.users().create(form.newUser(), page.caller());
      return show(page, made.user(), made.token(), Map.of());
    } catch (Refusal | StoreRefusal e) {
      return Go.wrong(blank(page, form.with(Go.faults(e, "signInName"))), 422);
    }
  }

  /**
   * One user.
   *
   * @param user the user
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{user}")
  public Response one(@PathParam("user") String user, @Context ContainerRequestContext request) {
    return show(pages.page(request), user, Optional.empty(), Map.of());
  }

  /** The page of a user, with a token just made, or with what is wrong. */
  Response show(Page page, String user, Optional<String> secret, Map<String, Fault> errors) {
    UserView view =
        doors
            .store()
            .read(
                unit ->
                    new UserView(
                        doors.users().find(unit, user),
                        unit.accessTokens().of(user),
                        doors.entrance().table().roles(),
                        secret,
                        errors));
    return pages.show(ONE, page, view);
  }

  /**
   * Changes what a user may do.
   *
   * @param user the user
   * @param state active, locked or left
   * @param roles codes
   * @param units ids, with spaces between them
   * @param request the request
   * @return a redirect to the user, or the page with all faults
   */
  @POST
  @Path("{user}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("user") String user,
      @FormParam("state") @Nullable String state,
      @FormParam("role") @Nullable List<String> roles,
      @FormParam("units") @Nullable String units,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    List<String> codes = roles == null ? List.of() : roles;
    return attempt(
        page,
        user,
        () -> doors.users().change(user, Go.text(state), codes, words(units), page.caller()));
  }

  /** The ids in a field. */
  static List<String> words(@Nullable String typed) {
    return Arrays.stream(Go.text(typed).split("[\\s,]+", -1))
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private Response attempt(Page page, String user, Runnable change) {
    try {
      change.run();
      return Go.to(page, "/users/" + user).build();
    } catch (Refusal | StoreRefusal e) {
      return Go.wrong(show(page, user, Optional.empty(), Go.faults(e, "state")), 422);
    }
  }

  /**
   * Makes a token with which the user sets another password.
   *
   * @param user the user
   * @param request the request
   * @return the page of the user with the token
   */
  @POST
  @Path("{user}/link")
  public Response link(@PathParam("user") String user, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    String secret = doors.users().invite(user, page.caller());
    return show(page, user, Optional.of(secret), Map.of());
  }

  /**
   * Issues a token to a machine.
   *
   * @param user the machine
   * @param days how long it can be used
   * @param request the request
   * @return the page of the user with the token
   */
  @POST
  @Path("{user}/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response issue(
      @PathParam("user") String user,
      @FormParam("days") @Nullable String days,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    int asked = Go.text(days).matches("\\d{1,4}") ? Integer.parseInt(Go.text(days)) : 0;
    try {
      String secret = doors.users().issue(user, asked, page.caller());
      return show(page, user, Optional.of(secret), Map.of());
    } catch (Refusal e) {
      return Go.wrong(show(page, user, Optional.empty(), Go.faults(e, "days")), 422);
    }
  }

  /**
   * Takes a token back.
   *
   * @param user the machine
   * @param token the token
   * @param request the request
   * @return a redirect to the user
   */
  @POST
  @Path("{user}/tokens/{token}")
  public Response revoke(
      @PathParam("user") String user,
      @PathParam("token") String token,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return attempt(page, user, () -> doors.users().revoke(user, token, page.caller()));
  }

  /**
   * Takes out what names a person.
   *
   * @param user the user
   * @param request the request
   * @return a redirect to the user
   */
  @POST
  @Path("{user}/erasure")
  public Response erase(@PathParam("user") String user, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return attempt(page, user, () -> doors.users().erase(user, page.caller()));
  }
}
