package org.govsm.portal.pages.security;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.contracts.Forms;
import org.govsm.portal.security.Doors;
import org.govsm.portal.security.SecondFactorDesk.Attempt;
import org.govsm.portal.security.SecondFactorDesk.State;
import org.govsm.portal.store.Person;
import org.govsm.portal.store.SecondFactors.Factor;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.portal.store.User;
import org.govsm.portal.store.Work;
import org.jspecify.annotations.Nullable;

/** A user's own second factor: set up, replaced, turned off; new recovery codes. */
@Path("account/second-factor")
@Produces(MediaType.TEXT_HTML)
public final class AccountFactorPages {

  private static final String PATH = "/account/second-factor";
  private static final int TOO_MANY = 429;

  private final Doors doors;
  private final Pages pages;

  /** Pages of the ways in. */
  public AccountFactorPages(Doors doors, Pages pages) {
    this.doors = doors;
    this.pages = pages;
  }

  /**
   * The factor.
   *
   * @param state what there is of it
   * @param here whether the user signs in with a password of the portal
   * @param required whether the user must have one
   * @param since when it was set up
   * @param codes how many recovery codes are left
   * @param errors what is wrong, by field
   */
  public record View(
      State state,
      boolean here,
      boolean required,
      Optional<Instant> since,
      int codes,
      Map<String, Fault> errors) {}

  /** The page. */
  @GET
  public Response factor(@Context ContainerRequestContext request) {
    return show(pages.page(request), Map.of());
  }

  private Response show(Page page, Map<String, Fault> errors) {
    View view =
        doors
            .store()
            .read(
                unit -> {
                  User user = doors.users().find(unit, page.caller().actor());
                  return new View(
                      doors.factors().state(unit, user.id()),
                      user.person().flatMap(Person::passwordHash).isPresent(),
                      doors.factors().isRequired(user),
                      unit.secondFactors().find(user.id()).map(Factor::madeAt),
                      unit.secondFactors().codes(user.id()),
                      errors);
                });
    return pages.show("security/ownfactor", page, view);
  }

  /**
   * Changes the factor.
   *
   * @param what whether to set up, replace or turn off the factor, or to make new codes
   * @param password the password, which each needs
   * @param code a code, which all but the first need
   * @return a redirect, the new recovery codes, or the page with what is wrong
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @FormParam("what") @Nullable String what,
      @FormParam("password") @Nullable String password,
      @FormParam("code") @Nullable String code,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    User user = doors.store().read(unit -> doors.users().find(unit, page.caller().actor()));
    Optional<Boolean> fits = doors.signIns().isPassword(request, user, Go.text(password));
    if (fits.isEmpty()) {
      return wrong(page, "password", "account.wait", TOO_MANY);
    } else if (!fits.get()) {
      return wrong(page, "password", "account.old-wrong", 422);
    }
    try {
      return switch (Go.text(what)) {
        case "replace" -> with(page, user, code, request, unit -> setUp(unit, page, user));
        case "codes" -> with(page, user, code, request, unit -> codes(unit, page, user));
        case "turn-off" -> with(page, user, code, request, unit -> off(unit, page, request, user));
        default -> doors.store().write(unit -> first(unit, page, user));
      };
    } catch (Refusal e) {
      return Go.wrong(show(page, Go.faults(e, "password")), 422);
    }
  }

  private Response with(
      Page page,
      User user,
      @Nullable String code,
      ContainerRequestContext request,
      Work<Response> then) {
    Attempt<Response> attempt = doors.factors().with(request, user, Go.text(code), then);
    return attempt
        .done()
        .or(() -> attempt.pause().map(one -> wrong(page, "code", "account.wait", TOO_MANY)))
        .orElseGet(() -> wrong(page, "code", "second-factor.wrong", 422));
  }

  private Response wrong(Page page, String field, String why, int status) {
    return Go.wrong(show(page, Map.of(field, Forms.fault(Message.of(why)))), status);
  }

  private Response first(UnitOfWork unit, Page page, User user) {
    if (doors.factors().state(unit, user.id()) != State.NONE) {
      throw new Refusal(Problem.of(409, Message.of("second-factor.again")));
    }
    return setUp(unit, page, user);
  }

  private Response setUp(UnitOfWork unit, Page page, User user) {
    String place = SecondFactorPages.PATH + "?back=" + PATH;
    return Forms.seeOther(page, place, doors.pending().setUp(unit, user));
  }

  private Response codes(UnitOfWork unit, Page page, User user) {
    List<String> codes = doors.factors().newCodes(unit, user.id());
    return pages.show("security/recoverycodes", page, new RecoveryCodesView(codes, PATH));
  }

  private Response off(UnitOfWork unit, Page page, ContainerRequestContext request, User user) {
    doors.factors().turnOff(unit, user);
    Optional<String> id = Optional.of(user.id());
    return Forms.seeOther(page, PATH, doors.sessions().open(unit, request, id, Optional.empty()));
  }
}
