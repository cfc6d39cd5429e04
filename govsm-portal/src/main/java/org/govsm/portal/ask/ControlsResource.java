package org.govsm.portal.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.process.Transition;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.ControlChange;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Element;
import org.govsm.governance.framework.Profile;

/** The controls, as a profile has them. */
@Path("api/v1/controls")
@Produces(MediaType.APPLICATION_JSON)
public final class ControlsResource {

  /** The controls of a profile. */
  @GET
  public Map<String, Object> controls(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile) {
    Profile chosen = Controls.profile(profile);
    CheckCoverage coverage = Controls.coverage(chosen);
    Map<String, Object> tree = profile(chosen);
    tree.put("counts", coverage.counts());
    tree.put("elements", Tree.list(coverage.catalogue().elements(), Element::toPlain));
    tree.put("controls", Tree.list(coverage.controls(), ControlsResource::judged));
    return tree;
  }

  /** One control. */
  @GET
  @Path("{control}")
  public Map<String, Object> control(
      @PathParam("control") String control,
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile) {
    Profile chosen = Controls.profile(profile);
    Map<String, Object> tree = profile(chosen);
    tree.put("control", judged(Controls.control(chosen, control)));
    tree.put("changes", Tree.list(chosen.changes(control), ControlChange::toPlain));
    tree.put("guards", Tree.list(Processes.uses(control), ControlsResource::use));
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
}
