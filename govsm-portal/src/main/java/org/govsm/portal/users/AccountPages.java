package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Session;
import org.govsm.portal.access.User;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** A user's own account: what it may do, its password, its sessions. */
@Path("account")
@Produces(MediaType.TEXT_HTML)
public record AccountPages(SignInService signIn, Pages pages) {

  /**
   * The account.
   *
   * @param sessions open ones, the newest first
   */
  public record View(User user, List<Session> sessions, Map<String, InputFault> errors) {

    /** Whether the password is here. */
    public boolean hasPassword() {
      return user.person().flatMap(Person::passwordHash).isPresent();
    }
  }

  /** The page. */
  @GET
  public Response account(@Context Call call) {
    return show(call.page(), Map.of());
  }

  private Response show(Page page, Map<String, InputFault> errors) {
    User user = user(page.caller());
    List<Session> open = signIn.store().read(tx -> signIn.sessions().of(tx, user.id()));
    return pages.show("users/account", page, new View(user, open, errors));
  }

  private User user(Caller caller) {
    return signIn.store().read(tx -> signIn.users().find(tx, caller.actor()));
  }

  /** Sets another password. */
  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response password(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    User user = user(page.caller());
    SecondFactorService.Attempt<Boolean> fits =
        signIn.signIns().isPassword(call.request(), user, form.typed("old"));
    Map<String, InputFault> errors = new LinkedHashMap<>();
    if (fits.pause().isPresent()) {
      errors.put("old", Form.fault(Message.of("account.wait")));
      return UserFormErrors.mustWait(show(page, errors), fits.pause().get());
    } else if (!fits.done().orElse(false)) {
      errors.put("old", Form.fault(Message.of("account.old-wrong")));
    }
    String next = PasswordRules.normal(form.typed("password"));
    PasswordRules.faults(next, signIn.names(user))
        .forEach(fault -> errors.putIfAbsent("password", fault));
    if (!form.typed("password").equals(form.typed("again"))) {
      errors.put("again", Form.fault(Message.of("password.again")));
    }
    if (!errors.isEmpty()) {
      return form.wrong(errors).shown(show(page, errors));
    }
    return Form.seeOther(
        page, "/account", signIn.signIns().setPassword(call.request(), user, next));
  }

  /** Ends all sessions of the user. */
  @POST
  @Path("sessions")
  public Response signOutEverywhere(@Context Call call) {
    return Form.seeOther(call.page(), "/sign-in", signIn.sessions().closeAll(call.by()));
  }
}
