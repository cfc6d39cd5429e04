package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

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

  /** Departments. */
  public record Departments(List<String> departments) {}

  /** Step of a tender that a form asks for. */
  @FunctionalInterface
  interface Work {
    StoredTender take(Transaction tx, StoredTender now, Form form, Caller by);
  }

  /** The departments whose tenders the caller sees. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<String> seen = services.store().read(tx -> List.copyOf(DepartmentIndex.seen(tx, caller)));
    return services
        .web()
        .pages()
        .show("tenders/departments", services.page(request), new Departments(seen));
  }

  /** The tenders of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return TenderList.own(services).of(department, request);
  }

  /** A tender. */
  @GET
  @Path("{department}/{tender}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return show(services.page(request), department, tender, Form.blank());
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
  public Response submit(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return then(
        request,
        department,
        tender,
        Form.sent(sent),
        (tx, now, form, by) -> services.publication().submit(tx, now, by));
  }

  /** Gives a tender back to its author. */
  @POST
  @Path("{department}/{tender}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return then(
        request,
        department,
        tender,
        Form.sent(sent),
        (tx, now, form, by) -> services.publication().giveBack(tx, now, by));
  }

  /** Publishes a tender, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/publication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return sure(
        request,
        department,
        tender,
        Form.sent(sent),
        "tenders.publish",
        (tx, now, form, by) ->
            services.publication().publish(tx, now, OfficerDecisions.of(form), by));
  }

  /** Withdraws a tender that was never published, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return sure(
        request,
        department,
        tender,
        Form.sent(sent),
        "tenders.withdraw",
        (tx, now, form, by) -> services.publication().withdraw(tx, now, by));
  }

  /** Answers a question, to all. */
  @POST
  @Path("{department}/{tender}/answers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return then(
        request,
        department,
        tender,
        Form.sent(sent),
        (tx, now, form, by) ->
            services.acts().answer(tx, now, form.typed("question"), form.typed(field(form)), by));
  }

  private Response sure(
      ContainerRequestContext request,
      String department,
      String tender,
      Form form,
      String key,
      Work work) {
    try {
      return then(
          request,
          department,
          tender,
          form,
          (tx, now, typed, by) -> {
            StoredTender moved = work.take(tx, now, typed, by);
            Confirmation.require(Confirmation.isGiven(typed));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      Page page = services.page(request);
      StoredTender now =
          services.store().read(tx -> services.service().current(tx, department, tender));
      return Confirmation.ask(
          services.web().pages(),
          page,
          form,
          key,
          Map.of("tender", now.title(page.context().language())),
          TenderServices.at(now));
    }
  }

  private Response then(
      ContainerRequestContext request, String department, String tender, Form form, Work work) {
    Page page = services.page(request);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredTender now = services.service().current(tx, department, tender);
            TenderServices.requireSeen(now, form.version());
            return TenderServices.at(work.take(tx, now, form, page.caller()));
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      String field = field(form);
      Form wrong = form.refused(e, pointer -> at(pointer, field), field);
      return Response.fromResponse(show(page, department, tender, wrong))
          .status(TenderServices.status(e))
          .build();
    }
  }

  /** The field at which a refusal is shown: that of the question which is answered, if any. */
  private static String field(Form form) {
    String question = form.typed("question");
    return question.isEmpty() ? OfficerDecisions.ALONE : "answer-" + question;
  }

  private static Optional<String> at(String pointer, String field) {
    String name = OfficerDecisions.field(pointer);
    return Optional.of(name.startsWith(OfficerDecisions.ALONE) ? name : field);
  }
}
