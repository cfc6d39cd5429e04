package org.govsm.portal.accounts;

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
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Account step pages: one account, and the steps that somebody asks for. */
@Path("governance/{department}/accounts")
@Produces(MediaType.TEXT_HTML)
public record AccountStepPages(AccountServices services) {

  /** Codes of what a step misses. */
  private static final List<String> OPEN = List.of("process.not-met", "process.unknown");

  /** One account. */
  @GET
  @Path("{account}")
  public Response account(@Context Call call) {
    return account(call, Refused.none());
  }

  private Response account(Call call, Refused refused) {
    AccountView view =
        call.read(
            tx ->
                AccountView.of(
                    services, tx, call.department(), call.at("account"), call.page(), refused));
    return refused.form().shown(call.show("accounts/account", view));
  }

  /**
   * Asks for a step of an account.
   *
   * @return a redirect to the account, or the account with the explanation why not
   */
  @POST
  @Path("{account}/moves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(@Context Call call) {
    Form form = call.form();
    String event = form.text("event").orElse("");
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    form.typed()
        .forEach(
            (name, text) -> {
              boolean said = name.startsWith(event + ".") && !name.endsWith(FormField.TIME);
              if (said && !text.isBlank()) {
                form.moment(name)
                    .ifPresent(at -> details.put(name.substring(event.length() + 1), at));
              }
            });
    Optional<String> person = form.text(event + "-person");
    details.remove("person");
    try {
      return call.once(
          tx -> {
            Stepped stepped =
                services
                    .moves()
                    .step(
                        tx,
                        call.department(),
                        call.at("account"),
                        event,
                        details,
                        call.by(),
                        person);
            if (stepped.asked().isRefused()) {
              throw new StepRefused(stepped);
            } else if (AccountLifeCycle.isLasting(event)
                && form.typed(Unconfirmed.FIELD).isEmpty()) {
              throw new Unconfirmed();
            }
            return next(stepped.account(), event, call.page());
          });
    } catch (Unconfirmed e) {
      return call.show("accounts/confirm", lasting(call));
    } catch (StepRefused e) {
      Form again = form.wrong(boxes(e.stepped.move(), event, details.keySet()));
      Refused refused = new Refused(event, Optional.of(e.stepped.move()), again);
      return account(call, refused);
    } catch (ProblemException e) {
      Form.requireFound(e);
      Form again = form.refused(e, pointer -> Optional.of(field(event, pointer)), event);
      return account(call, new Refused(event, Optional.empty(), again));
    }
  }

  /** The boxes that were left empty, each with what the step misses for it. */
  private static Map<String, InputFault> boxes(Move move, String event, Set<String> given) {
    Map<String, InputFault> boxes = new LinkedHashMap<>();
    for (Finding finding : move.findings()) {
      Object name = finding.text().values().get("guard");
      AccountLifeCycle.machine().guards().stream()
          .filter(guard -> OPEN.contains(finding.code()) && guard.name().equals(name))
          .flatMap(guard -> MoveDetails.askedBy(guard.code()).stream())
          .filter(detail -> !given.contains(detail))
          .forEach(
              detail ->
                  boxes.putIfAbsent(
                      event + "." + detail,
                      new InputFault("/details/" + detail, finding.code(), finding.text())));
    }
    return boxes;
  }

  /** A hand-over that was begun goes on where its keys pass. */
  private static String next(RegisteredAccount account, String event, Page page) {
    KeyRecorders recorders = KeyRecorders.of(page);
    return event.equals("startHandover") && recorders.may(HandOverMemo.KIND)
        ? CustodyView.form(account.department(), account.id(), HandOverMemo.KIND)
        : AccountView.at(account) + "?done=1";
  }

  private static String field(String event, String pointer) {
    return pointer.equals("/person")
        ? event + "-person"
        : event + "." + pointer.replaceFirst("^/details/", "");
  }

  private LastingStep lasting(Call call) {
    String at = "/governance/" + call.department() + "/accounts/" + call.at("account");
    String event = call.form().typed("event");
    String name =
        AccountLifeCycle.machine().of(event).stream()
            .findFirst()
            .map(step -> call.page().words().term(step.name().code()))
            .orElse(event);
    return new LastingStep(
        call.department(),
        "accounts",
        call.at("account"),
        name,
        "lasting." + event,
        at + "/moves",
        at,
        call.form().typed());
  }

  /** Leaves the transaction without keeping anything. */
  private static final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Stepped stepped;

    private StepRefused(Stepped stepped) {
      super("refused", null, false, false);
      this.stepped = stepped;
    }
  }
}
