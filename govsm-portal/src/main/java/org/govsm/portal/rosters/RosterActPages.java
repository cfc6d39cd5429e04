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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.governance.pilot.RosterAct;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Act pages: the change of a day, and the end of a roster. */
@Path("rosters")
@Produces(MediaType.TEXT_HTML)
public record RosterActPages(RosterService rosters) {

  /** The form of an act. */
  public record View(StoredRoster stored, RosterAct.Kind kind, List<FormInput> inputs, Form form) {

    /** Where it is sent. */
    public String action() {
      return stored.page() + "/" + address(kind);
    }
  }

  /** What a kind is called in addresses. */
  static String address(RosterAct.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static RosterAct.Kind kind(Call call) {
    return Stream.of(RosterAct.Kind.values())
        .filter(kind -> kind != RosterAct.Kind.PLAN && address(kind).equals(call.at("act")))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("rosters.no-act", call.at("act")));
  }

  /** The form; the day that the address names stands in it. */
  @GET
  @Path("{department}/{roster}/{act}")
  public Response blank(@Context Call call) {
    String day = call.page().given("on").orElse(rosters.today().toString());
    return show(call, kind(call), Form.of(Map.of("on", day)));
  }

  /** Does the act; the end is asked about first. */
  @POST
  @Path("{department}/{roster}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    RosterAct.Kind kind = kind(call);
    Function<Transaction, String> work = tx -> done(tx, call, kind);
    Function<RuntimeException, Response> refused =
        e -> Call.refused(show(call, kind, call.form().refused(e, RosterActPages::field, "")), e);
    return kind == RosterAct.Kind.END
        ? call.sure(
            work,
            "rosters.end",
            Map.of("roster", call.at("roster")),
            "/rosters/" + call.department() + "/" + call.at("roster"),
            refused)
        : call.once(work, refused);
  }

  private String done(Transaction tx, Call call, RosterAct.Kind kind) {
    StoredRoster one = rosters.held(tx, call.department(), call.at("roster"));
    Versions.require(call.form().version(), one.acts(), Rosters.STALE);
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    inputs(tx, call, one, kind)
        .forEach(input -> input.read(call.form()).ifPresent(said -> act.put(input.name(), said)));
    return rosters.act(tx, one, act, call.by()).page();
  }

  private static Optional<String> field(String pointer) {
    String name = pointer.replaceFirst("^/", "");
    return Optional.of(name).filter(one -> !one.isEmpty() && !one.equals("kind"));
  }

  private List<FormInput> inputs(Transaction tx, Call call, StoredRoster one, RosterAct.Kind kind) {
    List<FormInput> inputs = new ArrayList<>();
    for (String name : kind.asked()) {
      FormInput input = input(tx, call, one, name);
      inputs.add(kind.needed().contains(name) ? input.must() : input);
    }
    return inputs;
  }

  private FormInput input(Transaction tx, Call call, StoredRoster one, String name) {
    Page page = call.page();
    return switch (name) {
      case "on" -> RosterPlanForm.input(page, name, Kind.DAY);
      case "cause" -> RosterPlanForm.input(page, name, Kind.CHOICE).choose(causes(page));
      case "reason" -> RosterPlanForm.input(page, name, Kind.AREA);
      case "person" ->
          RosterPlanForm.input(page, "absent", Kind.CHOICE)
              .choose(named(page, persons(tx, one)))
              .named(name);
      case "substitute" ->
          RosterPlanForm.input(page, name, Kind.CHOICE)
              .choose(named(page, rosters.inPost(tx, one.department(), call.by())));
      case "change" -> RosterPlanForm.input(page, name, Kind.CHOICE).choose(changes(tx, page, one));
      default -> RosterPlanForm.input(page, name, Kind.TEXT);
    };
  }

  private static List<Choice> causes(Page page) {
    return Stream.of(RosterAct.Cause.values())
        .map(cause -> Choice.of(cause.name(), page.words().term(cause.term().code())))
        .toList();
  }

  private static List<String> persons(Transaction tx, StoredRoster one) {
    return new Rosters(tx).record(one).newest().map(RosterPlan::persons).orElse(List.of());
  }

  private static List<Choice> changes(Transaction tx, Page page, StoredRoster one) {
    List<Choice> choices = new ArrayList<>();
    new Rosters(tx)
        .record(one)
        .standingChanges()
        .forEach(
            (number, act) ->
                choices.add(Choice.of(String.valueOf(number), RosterView.told(page, act))));
    return choices;
  }

  private static List<Choice> named(Page page, List<String> people) {
    List<Choice> choices = new ArrayList<>();
    page.named(people).forEach((id, name) -> choices.add(Choice.of(id, name)));
    return choices;
  }

  private Response show(Call call, RosterAct.Kind kind, Form form) {
    View view =
        call.read(
            tx -> {
              StoredRoster one = rosters.find(tx, call.department(), call.at("roster"));
              return new View(one, kind, inputs(tx, call, one, kind), form);
            });
    return form.shown(call.show("rosters/act", view));
  }
}
