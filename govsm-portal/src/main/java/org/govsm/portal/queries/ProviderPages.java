package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.governance.provider.ProviderStanding;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Provider pages: what providers of platforms agreed to, complaints to them, and exports. */
@Path("queries/{department}/providers")
@Produces(MediaType.TEXT_HTML)
public record ProviderPages(ProviderService providers) {

  private static final int FORBIDDEN = 403;

  /** The register of a department, and how the providers stand. */
  public record View(
      String department,
      StoredProviders register,
      Decision<ProviderStanding> decision,
      boolean may) {

    /** How they stand. */
    public ProviderStanding standing() {
      return decision.found().orElseThrow();
    }

    /** The acts on the register. */
    public List<String> acts() {
      return List.copyOf(ProviderService.ACTS.keySet());
    }

    /** What an act is called in addresses. */
    public String address(String act) {
      return DeskActs.address(act);
    }

    /** A member of an agreement or an export, as it is shown. */
    public String text(Map<String, @Nullable Object> tree, String name) {
      return tree.get(name) == null ? "" : String.valueOf(tree.get(name));
    }
  }

  /** The register. */
  @GET
  public Response show(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    View view =
        call.read(
            tx -> {
              StoredProviders newest = new Providers(tx).newest(department);
              return new View(
                  department,
                  newest,
                  providers.standing(newest),
                  call.page().mayPost("/queries/{department}/providers/{act}"));
            });
    return call.show("queries/providers", view);
  }

  /** The form of an act. */
  @GET
  @Path("{act}")
  public Response blank(@Context Call call) {
    Map<String, String> known = new LinkedHashMap<>();
    call.page().given("id").ifPresent(text -> known.put("id", text));
    return part(call, Form.of(known));
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    String act = DeskActs.named(call.at("act"));
    Form form = call.form();
    return call.once(
        tx -> {
          ProviderService.requireAct(act);
          Map<String, @Nullable Object> given = new LinkedHashMap<>();
          new ProviderForms(call.page())
              .act(new Providers(tx).newest(department), act)
              .forEach(input -> input.read(form).ifPresent(said -> given.put(input.name(), said)));
          providers.change(tx, department, form.version(), act, given, call.by());
          return "/queries/" + department + "/providers";
        },
        e -> refused(call, e));
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Response shown = part(call, call.form().refused(refused, ProviderPages::field, ""));
    return refused instanceof StoreRefusal
        ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build()
        : shown;
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.substring(pointer.lastIndexOf('/') + 1))
        .filter(name -> !name.isEmpty());
  }

  private Response part(Call call, Form form) {
    String department = DepartmentIds.require(call.department());
    String act = DeskActs.named(call.at("act"));
    ProviderService.requireAct(act);
    StoredProviders newest = call.read(tx -> new Providers(tx).newest(department));
    SettingsPages.PartView view =
        new SettingsPages.PartView(
            department,
            "providers",
            newest.version(),
            act,
            new ProviderForms(call.page()).act(newest, act),
            form);
    return form.shown(call.show("queries/part", view));
  }
}
