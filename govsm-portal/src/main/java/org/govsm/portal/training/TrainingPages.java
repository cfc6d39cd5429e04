package org.govsm.portal.training;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.training.TrainingStanding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;

/** Training pages: a training, the form of a new one, its withdrawal, and needs by role. */
@Path("training")
@Produces(MediaType.TEXT_HTML)
public record TrainingPages(TrainingService trainings) {

  /** The form of a new training. */
  public record Asked(String department, List<FormInput> inputs, Form form) {}

  /** A training, and how it stands today. */
  public record View(StoredTraining training, LocalDate today) {}

  /** The form of a withdrawal. */
  public record Withdrawal(StoredTraining training, FormInput reason, Form form) {}

  /** What people need by their roles. */
  public record Needs(
      String department, List<TrainingStanding> standings, List<TrainingNeed> metByNobody) {

    /** How a standing looks: of the icons of outcomes. */
    public static String look(TrainingStanding one) {
      return switch (one.outcome()) {
        case CURRENT -> "pass";
        case LAPSED -> "fail";
        case MISSING -> "warn";
      };
    }
  }

  /** The form; the person that the address names stands in it. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form =
        call.page().given("person").map(id -> Form.of(Map.of("person", id))).orElseGet(Form::blank);
    return asked(call, form);
  }

  /** Records what was typed and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    TrainingForms forms = new TrainingForms(call.page());
    return call.once(
        tx -> {
          List<FormInput> inputs = forms.record(trainings.inPost(tx, call.department(), call.by()));
          return trainings
              .record(tx, call.department(), TrainingForms.typed(call.form(), inputs), call.by())
              .page();
        },
        e -> asked(call, call.form().refused(e, TrainingForms::field, "person")));
  }

  private Response asked(Call call, Form form) {
    List<FormInput> inputs =
        new TrainingForms(call.page())
            .record(call.read(tx -> trainings.inPost(tx, call.department(), call.by())));
    return form.shown(call.show("training/new", new Asked(call.department(), inputs, form)));
  }

  /** What people need by their roles, and how that stands today. */
  @GET
  @Path("{department}/needs")
  public Response needs(@Context Call call) {
    DepartmentIds.require(call.department());
    Needs view =
        call.read(
            tx ->
                new Needs(
                    call.department(),
                    trainings.standings(tx, call.department(), call.by()),
                    trainings.metByNobody(tx, call.department(), call.by())));
    return call.show("training/needs", view);
  }

  /** A training. */
  @GET
  @Path("{department}/{training}")
  public Response show(@Context Call call) {
    return call.show("training/training", new View(find(call), trainings.today()));
  }

  private StoredTraining find(Call call) {
    return call.read(tx -> trainings.find(tx, call.department(), call.at("training")));
  }

  /** The form of a withdrawal. */
  @GET
  @Path("{department}/{training}/withdrawal")
  public Response withdrawal(@Context Call call) {
    return withdrawal(call, Form.blank());
  }

  /** Withdraws what was put on record by mistake, once that is confirmed. */
  @POST
  @Path("{department}/{training}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    return call.sure(
        tx ->
            trainings
                .withdraw(
                    tx,
                    call.department(),
                    call.at("training"),
                    call.form().text("reason"),
                    call.by())
                .page(),
        "training.withdraw",
        Map.of("training", call.at("training")),
        "/training/" + call.department() + "/" + call.at("training"),
        e -> withdrawal(call, call.form().refused(e, TrainingForms::field, "reason")));
  }

  private Response withdrawal(Call call, Form form) {
    FormInput reason = new TrainingForms(call.page()).reason();
    return form.shown(call.show("training/withdrawal", new Withdrawal(find(call), reason, form)));
  }
}
