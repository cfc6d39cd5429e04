package org.govsm.portal.moderation;

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
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Moderation policy pages: the policy that everybody reads, and the next version of it. */
@Path("moderation")
@Produces(MediaType.TEXT_HTML)
public record ModerationPolicyPages(ModerationServices services) {

  private static final int FORBIDDEN = 403;

  /**
   * The policy of a department.
   *
   * @param inForce nothing where none was approved
   * @param versions all versions, the newest first, for officers alone
   * @param texts where the text of such a policy is made
   * @param mayDraft whether the caller may draft the next one
   * @param mayApprove whether the caller may put the newest in force
   */
  public record View(
      String department,
      Optional<PolicyVersion> inForce,
      List<PolicyVersion> versions,
      ModerationWords words,
      String texts,
      boolean mayDraft,
      boolean mayApprove) {

    /** What the framework asks of a policy, and the draft does not cover. */
    public List<String> lacking() {
      List<String> covered = versions.get(0).policy().covers();
      return Stream.of("copyright", "addition").filter(one -> !covered.contains(one)).toList();
    }
  }

  /** The form of the next version. */
  public record DraftView(String department, int version, List<FormInput> inputs, Form form) {}

  /** The policy, for everybody; before one is in force, for officers of the department alone. */
  @GET
  @Path("{department}/policy")
  public Response show(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    boolean officer =
        page.may("/moderation/{department}") && page.caller().seesDepartment(department);
    View view =
        call.read(
            tx -> {
              List<PolicyVersion> versions =
                  officer ? services.policies().all(tx, department) : List.of();
              Optional<PolicyVersion> inForce = services.policies().inForce(tx, department);
              if (inForce.isEmpty() && !(officer && tx.chains().written().contains(department))) {
                throw ProblemException.notFound(Message.of("moderation.no-policy"));
              }
              return new View(
                  department,
                  inForce,
                  versions,
                  new ModerationWords(page),
                  PolicyTextLink.of(tx, department, inForce),
                  officer && page.mayPost("/moderation/{department}/policy"),
                  officer
                      && page.mayPost("/moderation/{department}/policy/approval")
                      && ModerationPolicyService.mayApprove(versions, page.caller()));
            });
    return call.show("moderation/policy", view);
  }

  /** The form of the next version, with what the newest says. */
  @GET
  @Path("{department}/policy/new")
  public Response blank(@Context Call call) {
    ModerationForms forms = new ModerationForms(call.page());
    Form form =
        call.read(tx -> new PolicyVersions(tx).newest(DepartmentIds.require(call.department())))
            .map(forms::filled)
            .orElseGet(Form::blank);
    return draft(call, form);
  }

  /** Drafts the next version. */
  @POST
  @Path("{department}/policy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response draft(@Context Call call) {
    Form form = call.form();
    ModerationForms forms = new ModerationForms(call.page());
    return call.once(
        tx -> {
          services
              .policies()
              .draft(tx, call.department(), form.version(), forms.policy(form), call.by());
          return at(call);
        },
        e -> refused(call, e));
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Response shown = draft(call, call.form().refused(refused, ModerationForms::field, ""));
    return refused instanceof StoreRefusal
        ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build()
        : shown;
  }

  private Response draft(Call call, Form form) {
    String department = DepartmentIds.require(call.department());
    int newest =
        call.read(tx -> new PolicyVersions(tx).newest(department))
            .map(PolicyVersion::version)
            .orElse(0);
    DraftView view =
        new DraftView(department, newest, new ModerationForms(call.page()).policy(), form);
    return form.shown(call.show("moderation/draft", view));
  }

  /** Puts the newest draft in force, once that is confirmed. */
  @POST
  @Path("{department}/policy/approval")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(@Context Call call) {
    return call.sure(
        tx -> {
          services.policies().approve(tx, call.department(), call.form().version(), call.by());
          return at(call);
        },
        "moderation.approve",
        Map.of("version", call.form().version()),
        at(call),
        e -> {
          throw e;
        });
  }

  private static String at(Call call) {
    return "/moderation/" + call.department() + "/policy";
  }
}
