package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/**
 * Pages of tenders for the department: the list, each with its record, and the steps to publish.
 */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class TenderPages {

  private final TenderServices services;
  private final TenderViews views;

  TenderPages(TenderServices services) {
    this.services = services;
    this.views = new TenderViews(services);
  }

  /** Step of a tender that a form asks for. */
  @FunctionalInterface
  interface Work {
    StoredTender take(Transaction tx, StoredTender now, Form form, Caller by);
  }

  /** The departments whose tenders the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "tenders", "tenders.title");
  }

  /** The tenders of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    return TenderList.own(services).of(call);
  }

  /** A tender. */
  @GET
  @Path("{department}/{tender}")
  public Response show(@Context Call call) {
    return show(call.page(), call.department(), call.at("tender"), Form.blank());
  }

  Response show(Page page, String department, String tender, Form form) {
    TenderView view =
        services
            .store()
            .read(
                tx -> views.of(tx, page, services.service().current(tx, department, tender), form));
    return services.web().pages().show("tenders/tender", page, view);
  }

  /** Sends a draft to a second person. */
  @POST
  @Path("{department}/{tender}/submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response submit(@Context Call call) {
    return then(call, (tx, now, form, by) -> services.publication().submit(tx, now, by));
  }

  /** Gives a tender back to its author. */
  @POST
  @Path("{department}/{tender}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(@Context Call call) {
    return then(call, (tx, now, form, by) -> services.publication().giveBack(tx, now, by));
  }

  /** Publishes a tender, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/publication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@Context Call call) {
    OfficerDecisions decisions = OfficerDecisions.of(call.form());
    boolean approves =
        call.read(
            tx -> {
              StoredTender now =
                  services.service().current(tx, call.department(), call.at("tender"));
              return services.publication().isFiled(tx, now, decisions, call.by());
            });
    return sure(
        call,
        approves ? "tenders.approve" : "tenders.publish",
        (tx, now, form, by) ->
            services.publication().publish(tx, now, OfficerDecisions.of(form), by));
  }

  /** Withdraws a tender that was never published, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    return sure(
        call,
        "tenders.withdraw",
        (tx, now, form, by) -> services.publication().withdraw(tx, now, by));
  }

  /** Answers a question, to all. */
  @POST
  @Path("{department}/{tender}/answers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@Context Call call) {
    return then(
        call,
        (tx, now, form, by) ->
            services.answer(
                tx,
                now,
                form.typed("question"),
                form.typed(field(form)),
                new OfficerDecisions(form.text(decided(field(form))), Map.of()),
                by));
  }

  private Response sure(Call call, String key, Work work) {
    try {
      return then(
          call,
          (tx, now, typed, by) -> {
            StoredTender moved = work.take(tx, now, typed, by);
            Confirmation.require(Confirmation.isGiven(typed));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredTender now =
          call.read(tx -> services.service().current(tx, call.department(), call.at("tender")));
      return Confirmation.ask(
          services.web().pages(),
          call.page(),
          call.form(),
          key,
          Map.of("tender", now.title(call.page().context().language())),
          TenderServices.at(now));
    }
  }

  private Response then(Call call, Work work) {
    Form form = call.form();
    return call.once(
        tx -> {
          StoredTender now = services.service().current(tx, call.department(), call.at("tender"));
          TenderServices.requireSeen(now, form.version());
          return TenderServices.at(work.take(tx, now, form, call.by()));
        },
        e -> {
          String field = field(form);
          Form wrong = CheckAnchors.wrong(form, e, pointer -> at(pointer, field), field);
          return Call.refused(show(call.page(), call.department(), call.at("tender"), wrong), e);
        });
  }

  /** The field at which a refusal is shown: that of the question which is answered, if any. */
  private static String field(Form form) {
    String question = form.typed("question");
    return question.isEmpty() ? OfficerDecisions.ALONE : "answer-" + question;
  }

  private static Optional<String> at(String pointer, String field) {
    String name = OfficerDecisions.field(pointer);
    if (!name.startsWith(OfficerDecisions.ALONE)) {
      return Optional.of(field);
    }
    return Optional.of(field.equals(OfficerDecisions.ALONE) ? name : decided(field));
  }

  /** The field for what is decided with an answer, by the field of the answer. */
  private static String decided(String answer) {
    return answer + "-" + OfficerDecisions.ALONE;
  }
}
