package org.govsm.portal.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.process.MachineTable;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.ControlChange;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Element;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.jspecify.annotations.Nullable;

/** Reference: the questions, controls, profiles, processes and layouts that there are. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public record ReferenceResource(LawByDay lawByDay, Layouts layouts) {

  /**
   * The questions of a book.
   *
   * @return the book and each question with its days, facts and answer
   */
  @GET
  @Path("questions")
  public Map<String, Object> questions(
      @QueryParam("book") @DefaultValue(Law.UNION) String book, @Context Call call) {
    RequestContext context = call.context();
    Messages words = context.words();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("book", book);
    tree.put(
        "questions", Tree.list(lawByDay.at(context.day()).questions(book), q -> q.toPlain(words)));
    return tree;
  }

  /** The controls of a profile. */
  @GET
  @Path("controls")
  public Map<String, Object> controls(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile) {
    Profile chosen = Controls.profile(profile);
    CheckCoverage coverage = Controls.coverage(chosen);
    Map<String, Object> tree = profile(chosen);
    tree.put("counts", coverage.counts());
    tree.put("elements", Tree.list(coverage.catalogue().elements(), Element::toPlain));
    tree.put("controls", Tree.list(coverage.controls(), ReferenceResource::judged));
    return tree;
  }

  /** One control. */
  @GET
  @Path("controls/{control}")
  public Map<String, Object> control(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile, @Context Call call) {
    Profile chosen = Controls.showing(Controls.profile(profile), call.at("control"));
    Map<String, Object> tree = profile(chosen);
    tree.put("control", judged(Controls.control(chosen, call.at("control"))));
    tree.put("changes", Tree.list(chosen.changes(call.at("control")), ControlChange::toPlain));
    tree.put("guards", Tree.list(Processes.uses(call.at("control")), ReferenceResource::use));
    return tree;
  }

  private static Map<String, Object> profile(Profile profile) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("profile", profile.id());
    tree.put("version", profile.version());
    tree.put("digest", profile.digest());
    return tree;
  }

  private static Map<String, Object> judged(ControlCoverage one) {
    Map<String, Object> tree = new LinkedHashMap<>(one.control().toPlain());
    tree.put("how", one.how());
    return tree;
  }

  private static Map<String, Object> use(Processes.Use use) {
    List<Integer> numbers = use.transitions().stream().map(Transition::number).toList();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("machine", use.machine().id());
    tree.put("transitions", numbers);
    return tree;
  }

  /** The profiles. */
  @GET
  @Path("profiles")
  public Map<String, Object> profiles() {
    return Map.of("profiles", Tree.list(Profiles.shipped(), Profile::toPlain));
  }

  /** The machines. */
  @GET
  @Path("processes")
  public Map<String, Object> processes(@Context Call call) {
    Messages words = call.context().words();
    return Map.of("processes", Tree.list(Processes.all(), machine -> heading(machine, words)));
  }

  private static Map<String, Object> heading(StateMachine machine, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", machine.id());
    tree.put("title", machine.words(words).term(machine.title().code()));
    tree.put("edition", machine.edition().toString());
    tree.put("digest", machine.digest());
    tree.put("roles", List.copyOf(machine.roles()));
    return tree;
  }

  /** One machine. */
  @GET
  @Path("processes/{machine}")
  public Map<String, Object> process(@Context Call call) {
    StateMachine found = Processes.machine(call.at("machine"));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("machine", found.toPlain());
    tree.put("digest", found.digest());
    tree.put("table", MachineTable.of(found, call.context().words()).toPlain());
    return tree;
  }

  /** The layouts in which files of readings can come. */
  @GET
  @Path("formats")
  public Map<String, @Nullable Object> formats(@Context Call call) {
    String language = call.context().language();
    return ApiRequests.tree(
        Map.of("formats", Tree.list(layouts.all(), one -> layout(one, language))));
  }

  private static Map<String, Object> layout(Layout layout, String language) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", layout.id());
    tree.put("title", layout.title(language));
    layout.platform().ifPresent(platform -> tree.put("platform", platform));
    tree.put("kind", layout.kind());
    tree.put("granularity", layout.granularity().code());
    tree.put("source", layout.source());
    tree.put("origin", layout.origin());
    tree.put("zone", layout.zone().getId());
    tree.put("aboutAccount", layout.isAboutAccount());
    tree.put("headings", layout.headings());
    return tree;
  }
}
