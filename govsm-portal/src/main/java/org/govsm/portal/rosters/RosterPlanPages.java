package org.govsm.portal.rosters;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Plan pages: the plan of a new roster, and another plan of one. */
@Path("rosters")
@Produces(MediaType.TEXT_HTML)
public record RosterPlanPages(RosterService rosters) {

  /**
   * The form of a plan.
   *
   * @param stored the roster; nothing for a new one
   */
  public record View(
      String department,
      Optional<StoredRoster> stored,
      List<FormInput> head,
      List<List<FormInput>> windows,
      List<List<FormInput>> shifts,
      List<FormInput> limits,
      Form form) {

    /** Where it is sent. */
    public String action() {
      return stored.map(one -> one.page() + "/plan").orElse("/rosters/" + department);
    }

    /** Where it came from. */
    public String back() {
      return stored.map(StoredRoster::page).orElse("/rosters/" + department);
    }

    /** Which version was seen; empty for a new roster. */
    public String version() {
      return stored
          .map(one -> form.errors().isEmpty() ? String.valueOf(one.acts()) : form.typed("version"))
          .orElse("");
    }
  }

  /** The form of a new roster; the account that the address names stands in it. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form =
        call.page()
            .given("account")
            .map(id -> Form.of(Map.of("account", id)))
            .orElseGet(Form::blank);
    return show(call, Optional.empty(), form);
  }

  /** Makes a roster and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@Context Call call) {
    return call.once(
        tx ->
            rosters
                .plan(
                    tx,
                    call.department(),
                    form(tx, call, Optional.empty()).typed(call.form()),
                    call.by())
                .page(),
        e -> show(call, Optional.empty(), refused(call, Optional.empty(), e)));
  }

  /** The form with the newest plan. */
  @GET
  @Path("{department}/{roster}/plan")
  public Response another(@Context Call call) {
    Form form =
        call.read(
            tx ->
                RosterPlanForm.filled(
                    new Rosters(tx).record(find(tx, call)).newest().orElseThrow()));
    return show(call, Optional.of(call.read(tx -> find(tx, call))), form);
  }

  /** Makes another plan of a roster. */
  @POST
  @Path("{department}/{roster}/plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response plan(@Context Call call) {
    return call.once(
        tx -> {
          StoredRoster one = rosters.held(tx, call.department(), call.at("roster"));
          Versions.require(call.form().version(), one.acts(), Rosters.STALE);
          Map<String, @Nullable Object> given =
              RosterService.given(form(tx, call, Optional.of(one)).typed(call.form()));
          return rosters.act(tx, one, given, call.by()).page();
        },
        e -> {
          Optional<StoredRoster> stored = Optional.of(call.read(tx -> find(tx, call)));
          return Call.refused(show(call, stored, refused(call, stored, e)), e);
        });
  }

  private StoredRoster find(Transaction tx, Call call) {
    return rosters.find(tx, call.department(), call.at("roster"));
  }

  private RosterPlanForm form(Transaction tx, Call call, Optional<StoredRoster> stored) {
    List<Choice> people = new ArrayList<>();
    call.page()
        .named(rosters.inPost(tx, call.department(), call.by()))
        .forEach((id, name) -> people.add(Choice.of(id, name)));
    List<Choice> accounts =
        new RegisteredAccounts(tx)
            .of(call.department()).stream().map(one -> Choice.of(one.id(), one.id())).toList();
    Optional<RosterPlan> before = stored.flatMap(one -> new Rosters(tx).record(one).newest());
    return new RosterPlanForm(call.page(), accounts, people, before);
  }

  private Form refused(Call call, Optional<StoredRoster> stored, RuntimeException e) {
    RosterPlanForm form = call.read(tx -> form(tx, call, stored));
    return call.form().refused(e, pointer -> form.field(call.form(), pointer), "title");
  }

  private Response show(Call call, Optional<StoredRoster> stored, Form form) {
    RosterPlanForm inputs = call.read(tx -> form(tx, call, stored));
    View view =
        new View(
            call.department(),
            stored,
            inputs.head(),
            inputs.windows(),
            inputs.shifts(),
            inputs.limits(),
            form);
    return form.shown(call.show("rosters/plan", view));
  }
}
