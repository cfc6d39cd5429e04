package org.govsm.portal.pilots;

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
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Criterion pages: one exit criterion of a charter, added, changed or taken out. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record CriterionPages(PilotService pilots) {

  static final String NEW = "new";

  private static final String CRITERIA = "criteria";

  /** The form of a criterion. */
  public record View(StoredPilot pilot, String criterion, List<FormInput> inputs, Form form) {

    /** Whether it is a criterion more. */
    public boolean isNew() {
      return criterion.equals(NEW);
    }

    /** Where it is sent. */
    public String action() {
      return pilot.page() + "/criteria/" + criterion;
    }
  }

  /** The form with what the criterion says. */
  @GET
  @Path("{department}/{pilot}/criteria/{criterion}")
  public Response blank(@Context Call call) {
    Optional<PilotCharter> charter =
        call.read(tx -> new Pilots(tx).record(find(tx, call)).charter());
    Map<String, String> typed = new LinkedHashMap<>();
    if (!call.at("criterion").equals(NEW)) {
      charter
          .flatMap(one -> named(one, call.at("criterion")))
          .ifPresentOrElse(
              one -> fill(typed, one),
              () -> {
                throw ProblemException.notFound("pilots.no-criterion", call.at("criterion"));
              });
    }
    return show(call, Form.of(typed));
  }

  private StoredPilot find(Transaction tx, Call call) {
    return pilots.find(tx, call.department(), call.at("pilot"));
  }

  private static Optional<ExitCriterion> named(PilotCharter charter, String id) {
    return charter.criteria().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private void fill(Map<String, String> typed, ExitCriterion one) {
    typed.put("title", one.title());
    typed.put(PilotForms.isMetric(one.metric()) ? "metric" : "ownMetric", one.metric());
    typed.put("direction", one.isAtLeast() ? "AT_LEAST" : "AT_MOST");
    typed.put("target", one.target().toPlainString());
    one.baseline().ifPresent(from -> typed.put("baseline", from.toPlainString()));
    typed.put("unit", one.unit());
    typed.put("source", one.source());
    one.measuredBy().ifPresent(by -> typed.put("measuredBy", by));
  }

  /** Writes the charter with the criterion, or without it. */
  @POST
  @Path("{department}/{pilot}/criteria/{criterion}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(@Context Call call) {
    return call.once(
        tx -> {
          StoredPilot one = pilots.held(tx, call.department(), call.at("pilot"));
          Versions.require(call.form().version(), one.acts(), Pilots.STALE);
          PilotCharter before = new Pilots(tx).record(one).charter().orElseThrow();
          Map<String, @Nullable Object> charter = new LinkedHashMap<>(before.toPlain());
          charter.put(CRITERIA, criteria(call, before));
          Map<String, @Nullable Object> act = new LinkedHashMap<>();
          act.put("kind", PilotAct.Kind.CHARTER.name());
          act.put("charter", charter);
          return pilots.act(tx, one, act, call.by()).page();
        },
        e -> show(call, call.form().refused(e, CriterionPages::field, "")));
  }

  private static List<Object> criteria(Call call, PilotCharter before) {
    String id = call.at("criterion");
    List<Object> criteria = new ArrayList<>();
    for (ExitCriterion one : before.criteria()) {
      if (!one.id().equals(id)) {
        criteria.add(one.toPlain());
      } else if (!isRemoval(call.form())) {
        criteria.add(typed(call, id));
      }
    }
    if (id.equals(NEW)) {
      criteria.add(typed(call, next(before)));
    }
    return criteria;
  }

  private static boolean isRemoval(Form form) {
    return form.typed("remove").equals("yes");
  }

  /** A number that no criterion has. */
  private static String next(PilotCharter charter) {
    int number = charter.criteria().size() + 1;
    while (named(charter, "c" + number).isPresent()) {
      number++;
    }
    return "c" + number;
  }

  private static Map<String, @Nullable Object> typed(Call call, String id) {
    Map<String, @Nullable Object> criterion = new LinkedHashMap<>();
    criterion.put("id", id);
    for (FormInput input : new PilotForms(call.page()).criterion()) {
      String name = input.name().equals("ownMetric") ? "metric" : input.name();
      input.read(call.form()).ifPresent(said -> criterion.put(name, said));
    }
    return criterion;
  }

  private static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(one -> PilotCharter.criterion().part(one).isPresent());
  }

  private Response show(Call call, Form form) {
    StoredPilot one = call.read(tx -> find(tx, call));
    View view = new View(one, call.at("criterion"), new PilotForms(call.page()).criterion(), form);
    return form.shown(call.show("pilots/criterion", view));
  }
}
