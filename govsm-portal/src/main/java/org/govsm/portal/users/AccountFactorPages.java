package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SecondFactors;
import org.govsm.portal.access.SecondFactors.Factor;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Work;
import org.govsm.portal.users.SecondFactorService.Attempt;
import org.govsm.portal.users.SecondFactorService.State;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** A user's own second factor: set up, replaced, turned off; new recovery codes. */
@Path("account/second-factor")
@Produces(MediaType.TEXT_HTML)
public record AccountFactorPages(SignInService signIn, Pages pages) {

  private static final String PATH = "/account/second-factor";

  /**
   * The factor.
   *
   * @param required whether the user must have one
   * @param codes how many recovery codes are left
   */
  public record View(
      State state,
      boolean here,
      boolean required,
      Optional<Instant> since,
      int codes,
      Map<String, InputFault> errors) {}

  /** The page. */
  @GET
  public Response factor(@Context Call call) {
    return show(call.page(), Form.blank());
  }

  private Response show(Page page, Form form) {
    View view =
        signIn
            .store()
            .read(
                tx -> {
                  User user = signIn.users().find(tx, page.caller().actor());
                  return new View(
                      signIn.factors().state(tx, user.id()),
                      user.person().flatMap(Person::passwordHash).isPresent(),
                      signIn.factors().isRequired(user),
                      new SecondFactors(tx).find(user.id()).map(Factor::madeAt),
                      new SecondFactors(tx).codes(user.id()),
                      form.errors());
                });
    return form.shown(pages.show("users/ownfactor", page, view));
  }

  /**
   * Changes the factor.
   *
   * @return a redirect, the new recovery codes, or the page with what is wrong
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    String code = form.typed("code");
    User user = call.read(tx -> signIn.users().find(tx, page.caller().actor()));
    Attempt<Boolean> fits =
        signIn.signIns().isPassword(call.request(), user, form.typed("password"));
    if (fits.pause().isPresent()) {
      return mustWait(page, "password", fits.pause().get());
    } else if (!fits.done().orElse(false)) {
      return wrong(page, "password", "account.old-wrong");
    }
    try {
      return switch (form.typed("what")) {
        case "replace" -> with(call, user, code, tx -> setUp(tx, page, user));
        case "codes" -> with(call, user, code, tx -> codes(tx, page, user));
        case "turn-off" -> with(call, user, code, tx -> off(call, tx, user));
        default -> call.write(tx -> first(tx, page, user));
      };
    } catch (ProblemException e) {
      return show(page, UserFormErrors.in(form, e, "password"));
    }
  }

  private Response with(Call call, User user, String code, Work<Response> then) {
    Attempt<Response> attempt = signIn.factors().with(call.request(), user, code, then);
    return attempt
        .done()
        .or(() -> attempt.pause().map(one -> mustWait(call.page(), "code", one)))
        .orElseGet(() -> wrong(call.page(), "code", wrongCode(code)));
  }

  /** One field takes both kinds of code: its length says which was meant. */
  private static String wrongCode(String typed) {
    return FactorCodes.plain(typed).length() > Totp.DIGITS
        ? "second-factor.wrong-recovery"
        : "second-factor.wrong";
  }

  private Response wrong(Page page, String field, String why) {
    return show(page, Form.blank().wrong(field, Message.of(why)));
  }

  private Response mustWait(Page page, String field, Duration pause) {
    Form form = Form.blank().wrong(field, Message.of("account.wait"));
    return UserFormErrors.mustWait(show(page, form), pause);
  }

  private Response first(Transaction tx, Page page, User user) {
    if (signIn.factors().state(tx, user.id()) != State.NONE) {
      throw ProblemException.of(409, "second-factor.again");
    }
    return setUp(tx, page, user);
  }

  private Response setUp(Transaction tx, Page page, User user) {
    String place = SecondFactorPages.PATH + "?back=" + PATH;
    return Form.seeOther(page, place, signIn.pending().setUp(tx, user));
  }

  private Response codes(Transaction tx, Page page, User user) {
    List<String> codes = signIn.factors().newCodes(tx, user.id());
    return pages.show(
        "users/recoverycodes", page, new SecondFactorPages.RecoveryCodes(codes, "", PATH));
  }

  private Response off(Call call, Transaction tx, User user) {
    signIn.factors().turnOff(tx, user);
    Optional<String> id = Optional.of(user.id());
    return Form.seeOther(
        call.page(), PATH, signIn.sessions().open(tx, call.request(), id, Optional.empty()));
  }
}
