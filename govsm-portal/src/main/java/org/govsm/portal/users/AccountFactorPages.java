package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/** A user's own second factor: set up, replaced, turned off; new recovery codes. */
@Path("account/second-factor")
@Produces(MediaType.TEXT_HTML)
public final class AccountFactorPages {

  private static final String PATH = "/account/second-factor";

  private final SignInService signIn;
  private final Pages pages;

  /** Pages of the ways in. */
  public AccountFactorPages(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

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
  public Response factor(@Context ContainerRequestContext request) {
    return show(pages.page(request), Form.blank());
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
  public Response change(
      MultivaluedMap<String, String> sent, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    String code = form.typed("code");
    User user = signIn.store().read(tx -> signIn.users().find(tx, page.caller().actor()));
    Attempt<Boolean> fits = signIn.signIns().isPassword(request, user, form.typed("password"));
    if (fits.pause().isPresent()) {
      return mustWait(page, "password", fits.pause().get());
    } else if (!fits.done().orElse(false)) {
      return wrong(page, "password", "account.old-wrong");
    }
    try {
      return switch (form.typed("what")) {
        case "replace" -> with(page, user, code, request, tx -> setUp(tx, page, user));
        case "codes" -> with(page, user, code, request, tx -> codes(tx, page, user));
        case "turn-off" -> with(page, user, code, request, tx -> off(tx, page, request, user));
        default -> signIn.store().write(tx -> first(tx, page, user));
      };
    } catch (ProblemException e) {
      return show(page, UserFormErrors.in(form, e, "password"));
    }
  }

  private Response with(
      Page page, User user, String code, ContainerRequestContext request, Work<Response> then) {
    Attempt<Response> attempt = signIn.factors().with(request, user, code, then);
    return attempt
        .done()
        .or(() -> attempt.pause().map(one -> mustWait(page, "code", one)))
        .orElseGet(() -> wrong(page, "code", wrongCode(code)));
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
      throw new ProblemException(ProblemDetail.of(409, Message.of("second-factor.again")));
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
        "users/recoverycodes", page, new SecondFactorPages.RecoveryCodes(codes, PATH));
  }

  private Response off(Transaction tx, Page page, ContainerRequestContext request, User user) {
    signIn.factors().turnOff(tx, user);
    Optional<String> id = Optional.of(user.id());
    return Form.seeOther(page, PATH, signIn.sessions().open(tx, request, id, Optional.empty()));
  }
}
