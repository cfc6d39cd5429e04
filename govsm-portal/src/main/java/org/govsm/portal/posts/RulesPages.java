package org.govsm.portal.posts;

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
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Rules pages: what a department says of all its posts. */
@Path("posts")
@Produces(MediaType.TEXT_HTML)
public record RulesPages(RulesService service) {

  /**
   * Rules that wait for another officer.
   *
   * @param loosened what they would loosen
   * @param counts whether the word of who proposed them counts; else they are proposed anew
   * @param may whether the caller may confirm them, or propose them anew
   */
  public record Proposal(String by, List<Message> loosened, boolean counts, boolean may) {}

  /**
   * The rules of a department.
   *
   * @param may whether the caller may state them
   */
  public record View(
      PostingRules.Stated rules,
      FormInput periods,
      List<List<FormInput>> rows,
      List<FormInput> more,
      boolean may,
      Optional<Proposal> proposal,
      Form form) {

    /** The department whose rules they are. */
    public String department() {
      return rules.department();
    }

    /** The version that the form is made from. */
    public int version() {
      return rules.version();
    }
  }

  /** The rules. */
  @GET
  @Path("{department}/rules")
  public Response show(@Context Call call) {
    PostingRules.Stated rules = call.read(tx -> service.find(tx, call.department()));
    return show(call, RulesForm.filled(call.page(), rules.content()));
  }

  /** States them. */
  @POST
  @Path("{department}/rules")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(@Context Call call) {
    Page page = call.page();
    return call.once(
        tx -> {
          PostingRules.Stated before = service.find(tx, call.department());
          service.state(
              tx,
              call.department(),
              call.form().version(),
              call.form().typed("confirm").isEmpty()
                  ? RulesForm.read(page, before.content(), call.form())
                  : before.proposed().orElse(before.content()),
              call.by());
          return "/posts/" + call.department() + "/rules";
        },
        e -> show(call, call.form().refused(e, RulesForm::field, "periods")));
  }

  private Response show(Call call, Form form) {
    Page page = call.page();
    PostingRules.Stated rules = call.read(tx -> service.find(tx, call.department()));
    View view =
        new View(
            rules,
            RulesForm.periods(page),
            RulesForm.rows(page, rules.content()),
            RulesForm.more(page),
            page.mayPost("/posts/{department}/rules"),
            rules.proposed().map(proposed -> proposal(call, rules, proposed)),
            form);
    return form.shown(call.show("posts/rules", view));
  }

  private Proposal proposal(
      Call call, PostingRules.Stated rules, Map<String, @Nullable Object> proposed) {
    Page page = call.page();
    boolean other = !rules.proposedBy().equals(page.caller().actor());
    return new Proposal(
        rules.proposedBy(),
        call.read(tx -> service.loosened(tx, call.department(), rules, proposed)),
        call.read(tx -> service.counts(tx, rules)),
        other && page.mayPost("/posts/{department}/rules"));
  }
}
