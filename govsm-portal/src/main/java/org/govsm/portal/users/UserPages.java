package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.FormGuard;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where an administrator makes and changes users. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public final class UserPages {

  private static final String ONE = "users/user";

  private final SignInService signIn;
  private final Pages pages;

  public UserPages(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /** All users. */
  public record ListView(List<User> users) {

    /** How many a backup brought back without their names. */
    public long nameless() {
      return users.stream().filter(User::isNameless).count();
    }
  }

  /** The page of the users whom the caller sees. */
  @GET
  public Response list(@Context ContainerRequestContext request) {
    Page page = pages.page(request);
    List<User> seen =
        signIn
            .store()
            .read(
                tx ->
                    new Users(tx)
                        .all().stream()
                            .filter(user -> UserReach.sees(tx, page.caller(), user))
                            .toList());
    return pages.show("users/users", page, new ListView(seen));
  }

  /** The form for a new user. */
  @GET
  @Path("new")
  public Response blank(@Context ContainerRequestContext request) {
    UserForm empty = new UserForm(UserFacts.PERSON, "", "", List.of(), List.of(), "", Map.of());
    return blank(pages.page(request), empty);
  }

  private Response blank(Page page, UserForm form) {
    return pages.show(
        "users/usernew",
        page,
        new NewView(signIn.accessMode().table().roles(), form, choices(page)));
  }

  /** The form for a new user. */
  public record NewView(List<String> roles, UserForm form, Choices choices) {}

  /** What can be given to a user. */
  public record Choices(
      Collection<String> departments, Collection<String> suppliers, boolean every) {}

  private Choices choices(Page page) {
    return signIn
        .store()
        .read(
            tx ->
                new Choices(
                    UserReach.departments(tx, page.caller()),
                    UserReach.suppliers(tx, page.caller()),
                    page.caller().seesEverything()));
  }

  /** Makes a user. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @FormParam("kind") @Nullable String kind,
      @FormParam("fullName") @Nullable String fullName,
      @FormParam("signInName") @Nullable String signInName,
      @FormParam("role") @Nullable List<String> roles,
      @FormParam("units") @Nullable List<String> units,
      @FormParam("added") @Nullable String added,
      @Context ContainerRequestContext request) {
    signIn.requireUsers();
    Page page = pages.page(request);
    UserForm form =
        new UserForm(
            UserFormErrors.text(kind),
            UserFormErrors.text(fullName),
            UserFormErrors.text(signInName),
            roles == null ? List.of() : roles,
            units == null ? List.of() : units,
            UserFormErrors.text(added).strip(),
            Map.of());
    try {
      UserService.Made made = signIn.users().create(form.newUser(), page.caller());
      return show(page, made.user(), made.token(), Map.of());
    } catch (ProblemException | StoreRefusal e) {
      return UserFormErrors.wrong(
          blank(page, form.with(UserFormErrors.faults(e, "signInName"))), 422);
    }
  }

  /** One user. */
  @GET
  @Path("{user}")
  public Response one(@PathParam("user") String user, @Context ContainerRequestContext request) {
    return show(pages.page(request), user, Optional.empty(), Map.of());
  }

  /** The page of a user, with a token just made, or with what is wrong. */
  Response show(Page page, String user, Optional<String> secret, Map<String, InputFault> errors) {
    UserView view =
        signIn
            .store()
            .read(
                tx ->
                    new UserView(
                        signIn.users().find(tx, user, page.caller()),
                        new AccessTokens(tx).of(user),
                        signIn.accessMode().table().roles(),
                        choices(page),
                        UserReach.administers(tx, page.caller(), signIn.users().find(tx, user)),
                        signIn.factors().state(tx, user),
                        secret,
                        errors));
    return pages.show(ONE, page, view);
  }

  /** Changes what a user may do. */
  @POST
  @Path("{user}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("user") String user,
      @FormParam("state") @Nullable String state,
      @FormParam("role") @Nullable List<String> roles,
      @FormParam("units") @Nullable List<String> units,
      @FormParam("added") @Nullable String added,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    UserForm form =
        new UserForm(
            "",
            "",
            "",
            roles == null ? List.of() : roles,
            units == null ? List.of() : units,
            UserFormErrors.text(added).strip(),
            Map.of());
    return attempt(
        page,
        user,
        () ->
            signIn.users().change(user, UserFormErrors.text(state), form.newUser(), page.caller()));
  }

  /** Does something with a user and goes on to the page, or shows what is wrong. */
  Response attempt(Page page, String user, Runnable change) {
    try {
      change.run();
      return FormGuard.seeOther(page, "/users/" + user);
    } catch (ProblemException | StoreRefusal e) {
      return UserFormErrors.wrong(
          show(page, user, Optional.empty(), UserFormErrors.faults(e, "state")), 422);
    }
  }

  /** Takes out what names a person. */
  @POST
  @Path("{user}/erasure")
  public Response erase(@PathParam("user") String user, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return attempt(page, user, () -> signIn.users().erase(user, page.caller()));
  }
}
