package org.govsm.portal.training;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/** Training lists: the departments, and the trainings of one as a page or as a file. */
@Path("training")
@Produces(MediaType.TEXT_HTML)
public record TrainingListPages(TrainingService trainings) {

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "t.id",
          "person", "t.person",
          "topic", "t.topic",
          "completed", "t.completed_on",
          "lapses", "t.lapses_on");

  private static final List<String> STANDINGS = List.of("CURRENT", "LAPSED", "WITHDRAWN");

  /** The trainings of a department. */
  public record View(String department, Listed<StoredTraining> list, LocalDate today) {}

  /** The departments whose trainings the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "training", "training.title");
  }

  /** The trainings of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    LocalDate today = trainings.today();
    return ListTable.<StoredTraining>by(page, "id")
        .column("id", "training.number", StoredTraining::id)
        .column("person", "training.field.person", one -> page.person(one.person()))
        .column("topic", "training.field.topic", one -> topic(page, one.topic()))
        .column("completed", "training.field.completedOn", StoredTraining::completedOn)
        .column("lapses", "training.lapses-on", StoredTraining::lapsesOn)
        .column("training.field.provider", one -> page.recordedText(one.provider()))
        .column("training.standing", one -> page.say("training.is." + one.standing(today)))
        .filter("topic", "training.field.topic", TrainingNeed.topics(), code -> topic(page, code))
        .filter("standing", "training.standing", STANDINGS, "training.is.")
        .answer(
            call,
            "training/list",
            "training-" + department,
            (tx, listing) -> source(tx, department, listing, today),
            (tx, list) -> new View(department, list, today));
  }

  /** What a topic is called. */
  public static String topic(Page page, String code) {
    return page.words().term(TrainingNeed.term(code).code());
  }

  private static ListSource<StoredTraining> source(
      Transaction tx, String department, Listing listing, LocalDate today) {
    ListQuery query =
        new ListQuery("training_record t")
            .where("t.department = ?", department)
            .words("t.searched", listing.words());
    listing.filter("topic").ifPresent(code -> query.where("t.topic = ?", code));
    listing.filter("standing").ifPresent(code -> standing(query, code, today));
    return ListSource.of(
        tx,
        query,
        "t.id",
        listing.byKnown(ORDERS, "t.id"),
        ids -> new Trainings(tx).all(department, ids));
  }

  private static void standing(ListQuery query, String code, LocalDate today) {
    boolean withdrawn = code.equals(StoredTraining.WITHDRAWN);
    query.where("t.state = ?", withdrawn ? StoredTraining.WITHDRAWN : StoredTraining.KEPT);
    if (!withdrawn) {
      query.where(code.equals("LAPSED") ? "t.lapses_on < ?" : "t.lapses_on >= ?", today);
    }
  }
}
