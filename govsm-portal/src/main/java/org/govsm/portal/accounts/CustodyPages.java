package org.govsm.portal.accounts;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.People;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.facts.FactPlace;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.assessments.Mending;
import org.govsm.portal.assessments.UnconfirmedPeople;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The custody log: who holds the keys of which account, and the form for what happened to them. */
@Path("governance/{department}/custody")
@Produces(MediaType.TEXT_HTML)
public record CustodyPages(AccountServices services, Pages pages) {

  /** The log. */
  @GET
  public Response log(@Context Call call) {
    Page page = call.page();
    Map<String, String> begun = new LinkedHashMap<>();
    page.given("account").filter(Sql::isId).ifPresent(one -> begun.put("accountId", one));
    page.given("event")
        .filter(CustodyEvent.kinds()::contains)
        .ifPresent(one -> begun.put("event", one));
    return show(page, call.department(), Form.of(begun));
  }

  private Response show(Page page, String department, Form form) {
    CustodyView view = services.store().read(tx -> view(tx, page, department, form));
    return form.shown(pages.show("accounts/custody", page, view));
  }

  private CustodyView view(Transaction tx, Page page, String department, Form form) {
    List<String> accounts =
        new RegisteredAccounts(tx).of(department).stream().map(RegisteredAccount::id).toList();
    Checked<CustodyLog> checked = services.custody().verify(tx, department);
    Optional<CustodyLog> log =
        checked.<Optional<CustodyLog>>fold(Optional::of, faults -> Optional.empty());
    List<InputFault> broken = checked.<List<InputFault>>fold(whole -> List.of(), faults -> faults);
    List<CustodyRecords.Waiting> waiting = services.custody().waiting(tx, department);
    Map<String, List<String>> approvers = new LinkedHashMap<>();
    waiting.forEach(
        one -> approvers.put(one.id(), services.custody().approvers(tx, department, one)));
    Map<String, @Nullable Object> facts =
        services.facts().tree(tx, department, services.clock().instant());
    People known = People.of(services.facts().of(tx, department, services.clock().instant()));
    OfferedHolders people = OfferedHolders.of(FactInput.listed(facts), known);
    Form filled = CustodyFields.known(tx, department, form, log);
    Optional<String> exit = new RegisteredAccounts(tx).exit(department, filled.typed());
    List<FormField> fields = CustodyFields.show(accounts, people, filled, exit, log, page);
    return new CustodyView(
        department,
        log,
        log.map(whole -> new CustodyRecords(tx).recordedLater(department, whole)).orElse(Map.of()),
        broken,
        new OpenKeys(
            department,
            log,
            log.map(whole -> services.custody().open(tx, department, whole)).orElse(List.of()),
            waiting),
        waiting,
        approvers,
        fields,
        CustodyFields.begun(form),
        form.typed("accountId"),
        CustodyGuard.isInUse(tx, department, form.typed("accountId")),
        new RegisteredAccounts(tx)
            .find(department, form.typed("accountId"))
            .flatMap(RegisteredAccount::incomingHolder),
        people.gone(known, services.clock().instant()),
        UnconfirmedPeople.of(tx, department, facts),
        form.errors());
  }

  /** Writes an event. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    form.typed()
        .forEach(
            (name, text) -> {
              boolean beside =
                  List.of("sent", "begun", Unconfirmed.FIELD, Mending.FIELD).contains(name)
                      || FirstKeys.FIELDS.contains(name);
              if (!text.isBlank() && !beside) {
                event.put(name, text.strip());
              }
            });
    try {
      CustodyService.refuseSecrets(event); // before anything of it is hashed or kept
      CustodyService.refuseSecrets(FirstKeys.typed(form));
      return call.once(
          tx -> {
            CustodyService.Recorded recorded =
                services
                    .custody()
                    .record(tx, call.department(), event, page.caller(), form.text("actor"));
            if (CustodyEvent.isLasting(form.typed("event"))
                && form.typed(Unconfirmed.FIELD).isEmpty()) {
              throw new Unconfirmed();
            }
            FirstKeys.record(services.custody(), tx, call.department(), form, page);
            return recorded.waiting().isPresent()
                ? Mending.kept(form.text(Mending.FIELD), at(call.department()) + "?done=asked")
                : next(call, tx);
          });
    } catch (Unconfirmed e) {
      return call.show("accounts/confirm", lasting(call));
    } catch (ProblemException | StoreRefusal e) {
      Optional<String> waits = waits(call, e);
      return show(
          page,
          call.department(),
          form.refused(e, pointer -> waits.or(() -> CustodyFields.field(pointer)), "event"));
    }
  }

  /** Where it is answered what stands in the way: another hand-over, or that none was begun. */
  private Optional<String> waits(Call call, RuntimeException refused) {
    if (Form.faults(refused).stream().anyMatch(f -> f.code().equals(CustodyGuard.UNBEGUN))) {
      return Optional.of("begin");
    }
    boolean second =
        Form.faults(refused).stream().anyMatch(fault -> fault.code().equals(CustodyGuard.WAITS));
    return second
        ? call.read(tx -> services.custody().waiting(tx, call.department())).stream()
            .filter(
                one -> CustodyView.said(one, "accountId").equals(call.form().typed("accountId")))
            .map(one -> "approve-" + one.id())
            .findFirst()
        : Optional.empty();
  }

  /** From a form that was begun for an account to its next event, or back to the account. */
  private String next(Call call, Transaction tx) {
    Form form = call.form();
    String department = call.department();
    Optional<String> account = form.text("begun");
    if (form.text(Mending.FIELD).isPresent()) {
      return Mending.next(department, form, at(department));
    } else if (account.isEmpty()
        || new RegisteredAccounts(tx).find(department, account.get()).isEmpty()) {
      return at(department) + "?done=recorded";
    }
    return services.needs().next(tx, department).of(account.get()).stream()
        .flatMap(step -> step.cures().stream())
        .filter(cure -> cure.path().equals(StepCures.CUSTODY))
        .map(FactPlace::field)
        .filter(
            event ->
                KeyRecorders.of(call.page())
                    .may(event, services.custody().state(tx, department).account(account.get())))
        .findFirst()
        .map(event -> at(department) + "?account=" + account.get() + "&event=" + event + "#record")
        .orElse(AccountTurn.after(department, account.get(), form.typed("event")));
  }

  private static LastingStep lasting(Call call) {
    Form form = call.form();
    String event = form.typed("event");
    return new LastingStep(
        call.department(),
        "custody",
        form.typed("accountId"),
        call.page().words().term("custody." + event),
        "lasting." + event,
        at(call.department()),
        at(call.department()),
        form.typed());
  }

  private static String at(String department) {
    return "/governance/" + department + "/custody";
  }

  /** Approves a hand-over as the second of two, or takes it back. */
  @POST
  @Path("{waiting}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @PathParam("department") String department,
      @PathParam("waiting") String waiting,
      @FormParam("answer") @Nullable String answer,
      @FormParam("person") @Nullable String person,
      @FormParam(Mending.FIELD) @Nullable String mend,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    try {
      boolean back = "withdraw".equals(answer);
      Optional<String> named = Optional.ofNullable(person);
      String done =
          services.store().write(tx -> answered(tx, department, waiting, page, back, named));
      return Form.seeOther(
          page, Mending.kept(Optional.ofNullable(mend), at(department) + "?done=" + done));
    } catch (ProblemException e) {
      Form.requireFound(e);
      Form again = Form.blank().refused(e, pointer -> Optional.empty(), "approve-" + waiting);
      return show(page, department, again);
    }
  }

  private String answered(
      Transaction tx,
      String department,
      String waiting,
      Page page,
      boolean back,
      Optional<String> named) {
    CustodyService custody = services.custody();
    if (back) {
      custody.withdraw(tx, department, waiting, page.caller(), named);
      return "withdrawn";
    }
    CustodyService.Recorded recorded =
        custody.approve(tx, department, waiting, page.caller(), named);
    return "approved&entry=" + recorded.entry().orElseThrow().event().eventId();
  }
}
