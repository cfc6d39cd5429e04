package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** User pages: an administrator makes and changes users. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public record UserPages(SignInService signIn, HeldAccess held, Pages pages) {

  private static final String ONE = "users/user";

  /**
   * List of users, a page of it.
   *
   * @param nameless how many a backup brought back without their names, on all pages
   * @param makers who made each user, by their ids
   */
  public record ListView(Listed<User> list, long nameless, Map<String, String> makers) {

    /** Who made a user, in words. */
    public String maker(User user, Page page) {
      return UserMakers.said(makers, user.id(), page);
    }
  }

  /** The page of the users whom the caller sees. */
  @GET
  public Response list(@Context Call call) {
    return UserList.of(call);
  }

  /** The form for a new user. */
  @GET
  @Path("new")
  public Response blank(@QueryParam("unit") @DefaultValue("") String unit, @Context Call call) {
    Choices choices = choices(call.page());
    String only = choices.departments().size() == 1 ? choices.departments().iterator().next() : "";
    String chosen = choices.departments().contains(unit) ? unit : only;
    return blank(call.page(), chosen.isEmpty() ? Form.blank() : Form.of(Map.of("units", chosen)));
  }

  private Response blank(Page page, Form form) {
    NewView view = new NewView(choices(page).of(signIn.accessMode().table()), form, choices(page));
    return form.shown(pages.show("users/usernew", page, view));
  }

  /** The form for a new user. */
  public record NewView(List<String> roles, Form form, Choices choices) {}

  /** Choices of what can be given to a user. */
  public record Choices(
      Collection<String> departments, Collection<String> suppliers, boolean every) {

    /** The roles that can be given. */
    List<String> of(Authorisation table) {
      return table.roles().stream()
          .filter(role -> every || !table.approval().contains(role))
          .toList();
    }
  }

  private Choices choices(Page page) {
    return signIn
        .store()
        .read(
            tx ->
                new Choices(
                    DepartmentIndex.seen(tx, page.caller()),
                    UserReach.suppliers(tx, page.caller()),
                    page.caller().seesEverything()));
  }

  /** Makes a user. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(@Context Call call) {
    signIn.requireUsers();
    Page page = call.page();
    try {
      UserService.Made made = signIn.users().create(user(call.form()), page.caller());
      return show(page, made.user(), made.token(), Form.blank());
    } catch (ProblemException | StoreRefusal e) {
      return blank(page, UserFormErrors.in(call.form(), e, "signInName"));
    }
  }

  private static UserService.NewUser user(Form form) {
    return new UserService.NewUser(
        form.typed("kind"),
        form.typed("fullName"),
        form.typed("signInName"),
        form.each("role"),
        form.each("units"),
        form.typed("added").strip());
  }

  /** One user. */
  @GET
  @Path("{user}")
  public Response one(@Context Call call) {
    return show(call.page(), call.at("user"), Optional.empty(), Form.blank());
  }

  /** The page of a user, with a token just made, or with what is wrong. */
  Response show(Page page, String user, Optional<String> secret, Form form) {
    UserView view =
        signIn
            .store()
            .read(
                tx -> {
                  User shown = signIn.users().find(tx, user, page.caller());
                  boolean machine = shown.facts().kind().equals(UserFacts.SERVICE);
                  return new UserView(
                      shown,
                      new AccessTokens(tx).of(user),
                      signIn.accessMode().table(),
                      choices(page),
                      against(tx, page, user),
                      signIn.factors().state(tx, user),
                      UserMakers.said(UserMakers.of(tx), user, page),
                      secret,
                      secret.filter(any -> !machine).map(one -> SetUpPages.link(signIn, one)),
                      form.errors());
                });
    return form.shown(pages.show(ONE, page, view));
  }

  private Optional<Message> against(Transaction tx, Page page, String user) {
    return signIn.users().against(tx, page.caller(), signIn.users().find(tx, user));
  }

  /** Changes what a user may do. */
  @POST
  @Path("{user}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    boolean sure = Confirmation.isGiven(form);
    try {
      String state = form.typed("state");
      Optional<String> token =
          signIn
              .users()
              .change(call.at("user"), form.version(), state, user(form), sure, page.caller());
      return token.isPresent()
          ? show(page, call.at("user"), token, Form.blank())
          : Form.seeOther(page, "/users/" + call.at("user"));
    } catch (Confirmation.Missing e) {
      return form.typed("state").equals(UserFacts.LEFT)
          ? new LeavingUser(signIn.users(), held, pages).ask(call)
          : ask(call, "user.renew");
    } catch (ProblemException | StoreRefusal e) {
      return show(
          page, call.at("user"), Optional.empty(), UserFormErrors.in(Form.blank(), e, "state"));
    }
  }

  private Response ask(Call call, String key) {
    String name = call.read(tx -> signIn.users().find(tx, call.at("user"), call.by()).name());
    return Confirmation.ask(
        pages, call.page(), call.form(), key, Map.of("user", name), "/users/" + call.at("user"));
  }

  /** Does something with a user and goes on to the page, or shows what is wrong. */
  Response attempt(Page page, String user, Runnable change) {
    try {
      change.run();
      return Form.seeOther(page, "/users/" + user);
    } catch (ProblemException | StoreRefusal e) {
      return show(page, user, Optional.empty(), UserFormErrors.in(Form.blank(), e, "state"));
    }
  }

  /** Takes out what names a person. */
  @POST
  @Path("{user}/erasure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(@Context Call call) {
    boolean sure = Confirmation.isGiven(call.form());
    try {
      return attempt(
          call.page(),
          call.at("user"),
          () -> signIn.users().erase(call.at("user"), sure, call.by()));
    } catch (Confirmation.Missing e) {
      return ask(call, "user.erase");
    }
  }

  /** View of what happened about signing in. */
  public record SignInsView(Cursor.Rows<Event> events) {}

  /** What happened about signing in and users. */
  @GET
  @Path("sign-ins")
  public Response signIns(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<Event> read =
        call.read(tx -> tx.events().page(Users.CHAIN, cursor.number(), cursor.oneMore()));
    return call.show("users/signins", new SignInsView(cursor.rows(read, Event::seq)));
  }
}
