package org.govsm.portal.requirements;

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
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Register of requirements: departments, the list of one, a requirement, and its review. */
@Path("requirements")
@Produces(MediaType.TEXT_HTML)
public final class RequirementPages {

  private static final List<String> FINAL = List.of("agree", "withdraw");

  private final RequirementServices services;
  private final RequirementViews views;

  RequirementPages(RequirementServices services) {
    this.services = services;
    this.views = new RequirementViews(services);
  }

  /** Departments. */
  public record Departments(List<String> departments) {}

  /** The departments whose requirements the caller sees. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<String> seen = services.store().read(tx -> List.copyOf(DepartmentIndex.seen(tx, caller)));
    return services
        .web()
        .pages()
        .show("requirements/departments", page(request), new Departments(seen));
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }

  /** The requirements of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return new RequirementList(services).of(department, request);
  }

  /** A requirement. */
  @GET
  @Path("{department}/{requirement}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      @Context ContainerRequestContext request) {
    return show(page(request), department, requirement, Map.of());
  }

  /** All answers once more, before it is sent for review. */
  @GET
  @Path("{department}/{requirement}/check")
  public Response check(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      @Context ContainerRequestContext request) {
    return show("requirements/check", page(request), department, requirement, Map.of());
  }

  private Response show(
      Page page, String department, String requirement, Map<String, InputFault> errors) {
    return show("requirements/requirement", page, department, requirement, errors);
  }

  private Response show(
      String template,
      Page page,
      String department,
      String requirement,
      Map<String, InputFault> errors) {
    RequirementView view =
        services
            .store()
            .read(
                tx ->
                    views.of(
                        tx, page, services.service().current(tx, department, requirement), errors));
    return services.web().pages().show(template, page, view);
  }

  /** Comments a requirement. */
  @POST
  @Path("{department}/{requirement}/comments")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response comment(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Form form = Form.sent(sent);
    Caller by = Caller.of(request);
    return then(
        new Sent(department, requirement, form, "comment", "#comments"),
        request,
        (tx, now) ->
            services.service().comment(tx, now, form.text("about"), form.typed("comment"), by));
  }

  /** Answers a comment. */
  @POST
  @Path("{department}/{requirement}/comments/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      @PathParam("number") String number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Form form = Form.sent(sent);
    Caller by = Caller.of(request);
    String field = "answer-" + number(number);
    return then(
        new Sent(department, requirement, form, field, "#comments"),
        request,
        (tx, now) -> services.service().answer(tx, now, number(number), form.typed(field), by));
  }

  /** The number of a comment; 0 for what is none. */
  static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** Takes a step of the review. */
  @POST
  @Path("{department}/{requirement}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Form form = Form.sent(sent);
    Caller by = Caller.of(request);
    String event = form.typed("event");
    Sent asked = new Sent(department, requirement, form, "reason", "");
    try {
      return then(
          asked,
          request,
          (tx, now) -> {
            StoredRequirement moved =
                services.review().step(tx, now, event, form.typed("reason"), by);
            Confirmation.require(!FINAL.contains(event) || Confirmation.isGiven(form));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredRequirement now = services.current(department, requirement);
      Page page = page(request);
      return Confirmation.ask(
          services.web().pages(),
          page,
          form,
          "requirements." + event,
          Map.of("requirement", now.title(page.context().language())),
          RequirementServices.at(now));
    }
  }

  /**
   * What was sent about a requirement.
   *
   * @param field at which a refusal is shown
   * @param place where the page goes on
   */
  private record Sent(
      String department, String requirement, Form form, String field, String place) {}

  private Response then(
      Sent sent,
      ContainerRequestContext request,
      BiFunction<Transaction, StoredRequirement, StoredRequirement> work) {
    Page page = page(request);
    try {
      return sent.form()
          .once(
              services.web().idempotency(),
              page,
              tx -> {
                StoredRequirement now =
                    services.service().current(tx, sent.department(), sent.requirement());
                RequirementServices.requireSeen(now, sent.form().version());
                return RequirementServices.at(work.apply(tx, now)) + sent.place();
              });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = sent.form().refused(e, pointer -> Optional.of(sent.field()), sent.field());
      Response shown = show(page, sent.department(), sent.requirement(), wrong.errors());
      return Response.fromResponse(shown).status(RequirementServices.status(e)).build();
    }
  }
}
