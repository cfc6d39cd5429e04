package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.procurement.supplier.CheckEvidence;
import org.govsm.procurement.supplier.RegistrationPolicy;
import org.jspecify.annotations.Nullable;

/** Page of what a department requires for registration, and of the debarment list that it read. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public record PolicyPages(SupplierServices services) {

  private static final String LIST = "debarmentList";

  /** What is required, as a form. */
  public record View(
      String department,
      int version,
      List<String> checks,
      Map<String, String> typed,
      Map<String, InputFault> errors) {

    /** Whether a check is required. */
    public boolean requires(String check) {
      return typed.getOrDefault("require", "").lines().anyMatch(check::equals);
    }

    /** What stands in a field. */
    public String typed(String name) {
      return typed.getOrDefault(name, "");
    }
  }

  /** What is required. */
  @GET
  @Path("{department}/policy")
  public Response show(@Context Call call) {
    Optional<StoredRecord> now = call.read(tx -> services.policies().find(tx, call.department()));
    int version = now.map(StoredRecord::version).orElse(0);
    return show(call, version, Form.of(known(now)));
  }

  private static Map<String, String> known(Optional<StoredRecord> now) {
    Map<String, String> typed = new LinkedHashMap<>();
    now.ifPresent(
        one -> {
          Map<String, Object> checks = new LinkedHashMap<>();
          Object required = one.content().get("checks");
          checks.put("checks", required == null ? List.of() : required);
          RegistrationPolicy policy = RegistrationPolicy.fromPlain(checks).orThrow();
          typed.put("require", String.join("\n", policy.checks()));
          policy
              .checks()
              .forEach(
                  check ->
                      policy
                          .months(check)
                          .ifPresent(term -> typed.put("months-" + check, String.valueOf(term))));
          if (one.content().get(LIST) instanceof Map<?, ?> read) {
            typed.put("source", String.valueOf(read.get("source")));
            typed.put("on", String.valueOf(read.get("on")));
          }
        });
    return typed;
  }

  /** Sets what is required. */
  @POST
  @Path("{department}/policy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(@Context Call call) {
    Form form = call.form();
    return call.once(
        tx -> {
          Map<String, @Nullable Object> tree = tree(form);
          for (String list : List.of("orders", "assessors")) {
            services
                .policies()
                .find(tx, call.department())
                .map(one -> one.content().get(list))
                .ifPresent(kept -> tree.put(list, kept));
          }
          services.policies().set(tx, call.department(), form.version(), tree, call.by());
          return "/suppliers/" + call.department();
        },
        e -> {
          Form wrong = form.refused(e, pointer -> field(form, pointer), "require");
          return wrong.shown(show(call, form.version(), wrong));
        });
  }

  private static Map<String, @Nullable Object> tree(Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    List<Object> checks = new ArrayList<>();
    required(form)
        .forEach(check -> checks.add(PolicyService.check(check, form.typed("months-" + check))));
    tree.put("checks", checks);
    if (form.text("source").isPresent() || form.text("on").isPresent()) {
      Map<String, Object> read = new LinkedHashMap<>();
      form.text("source").ifPresent(text -> read.put("source", text));
      form.text("on").ifPresent(text -> read.put("on", text));
      tree.put(LIST, read);
    }
    return tree;
  }

  private static List<String> required(Form form) {
    return form.each("require").stream().filter(check -> !check.isBlank()).toList();
  }

  private static Optional<String> field(Form form, String pointer) {
    String[] steps = pointer.split("/", -1);
    String last = steps[steps.length - 1];
    if (pointer.startsWith("/checks/") && steps[2].matches("[0-9]{1,3}")) {
      return required(form).stream()
          .skip(Integer.parseInt(steps[2]))
          .findFirst()
          .map(check -> last.equals("months") ? "months-" + check : "require");
    }
    return Optional.of(last).filter(List.of("source", "on")::contains);
  }

  private Response show(Call call, int version, Form form) {
    View view =
        new View(call.department(), version, CheckEvidence.known(), form.typed(), form.errors());
    return call.show("suppliers/policy", view);
  }
}
