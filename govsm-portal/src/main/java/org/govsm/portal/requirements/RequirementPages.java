package org.govsm.portal.requirements;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;

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
  public Response departments(@Context Call call) {
    List<String> seen = call.read(tx -> List.copyOf(DepartmentIndex.seen(tx, call.by())));
    return call.show("requirements/departments", new Departments(seen));
  }

  /** The requirements of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    return RequirementList.of(call);
  }

  /** A requirement. */
  @GET
  @Path("{department}/{requirement}")
  public Response show(@Context Call call) {
    return show(call, "requirements/requirement", Map.of());
  }

  /** All answers once more, before it is sent for review. */
  @GET
  @Path("{department}/{requirement}/check")
  public Response check(@Context Call call) {
    return show(call, "requirements/check", Map.of());
  }

  private Response show(Call call, String template, Map<String, InputFault> errors) {
    return call.show(
        template, call.read(tx -> views.of(tx, call.page(), services.current(tx, call), errors)));
  }

  /** Comments a requirement. */
  @POST
  @Path("{department}/{requirement}/comments")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response comment(@Context Call call) {
    return then(
        call,
        "comment",
        "#comments",
        (tx, now) ->
            services
                .service()
                .comment(
                    tx, now, call.form().text("about"), call.form().typed("comment"), call.by()));
  }

  /** Answers a comment. */
  @POST
  @Path("{department}/{requirement}/comments/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@Context Call call) {
    String field = "answer-" + number(call.at("number"));
    return then(
        call,
        field,
        "#comments",
        (tx, now) ->
            services
                .service()
                .answer(tx, now, number(call.at("number")), call.form().typed(field), call.by()));
  }

  /** The number of a comment; 0 for what is none. */
  static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** Takes a step of the review. */
  @POST
  @Path("{department}/{requirement}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(@Context Call call) {
    Form form = call.form();
    String event = form.typed("event");
    try {
      return then(
          call,
          "reason",
          "",
          (tx, now) -> {
            StoredRequirement moved =
                services.review().step(tx, now, event, form.typed("reason"), call.by());
            Confirmation.require(!FINAL.contains(event) || Confirmation.isGiven(form));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredRequirement now = services.current(call.department(), call.at("requirement"));
      return Confirmation.ask(
          services.web().pages(),
          call.page(),
          form,
          "requirements." + event,
          Map.of("requirement", now.title(call.page().context().language())),
          RequirementServices.at(now));
    }
  }

  /**
   * Does what a form asks for.
   *
   * @param field at which a refusal is shown
   * @param place where the page goes on
   */
  private Response then(
      Call call,
      String field,
      String place,
      BiFunction<Transaction, StoredRequirement, StoredRequirement> work) {
    return call.once(
        tx -> RequirementServices.at(work.apply(tx, services.seen(tx, call))) + place,
        e -> {
          Form wrong = call.form().refused(e, pointer -> Optional.of(field), field);
          return wrong.shown(show(call, "requirements/requirement", wrong.errors()));
        });
  }
}
