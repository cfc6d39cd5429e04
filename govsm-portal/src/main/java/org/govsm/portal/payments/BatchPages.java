package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.BoxFaults;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Batch pages: a batch with its orders and the answers to it, and what may be done with it. */
@Path("payments/{department}/{batch}")
@Produces(MediaType.TEXT_HTML)
public final class BatchPages {

  private static final String DECIDED = "decided";
  private static final String EXPLAIN = "explain.";

  /** What cannot be taken back. */
  private static final Set<String> FINAL = Set.of("closed", "cancelled");

  private static final int FORBIDDEN = 403;

  private final PaymentServices services;
  private final BatchViews views;

  BatchPages(PaymentServices services) {
    this.services = services;
    this.views = new BatchViews(services.batches());
  }

  /** A batch. */
  @GET
  public Response show(@Context Call call) {
    return show(call, List.of(), Form.blank());
  }

  /** Hands out the file, which is on record each time. */
  @POST
  @Path("file")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response download(@Context Call call) {
    return file(
        call.write(
            tx ->
                services.downloads().download(tx, call.department(), call.at("batch"), call.by())));
  }

  /** Hands out the file of its sanctions or bills, which is on record each time. */
  @POST
  @Path("files/{content}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response hand(@Context Call call) {
    return file(call.write(tx -> BatchesResource.handed(services, call, tx)));
  }

  static Response file(PaymentFileBody made) {
    return Response.ok(made.bytes(), MediaType.APPLICATION_OCTET_STREAM)
        .tag(made.digest())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Function<RuntimeException, Response> refused =
        e -> {
          if (e instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
            throw e;
          }
          BoxFaults faults = BoxFaults.of(e, pointer -> BatchView.box(call.at("act"), pointer));
          return show(call, faults.others(), faults.shown(call.form(), e, call.at("act")));
        };
    String act = call.at("act");
    return FINAL.contains(act)
        ? call.sure(
            tx -> done(call, tx),
            "payments." + act,
            Map.of("batch", call.at("batch")),
            "/payments/" + call.department() + "/" + call.at("batch"),
            refused)
        : call.once(tx -> done(call, tx), refused);
  }

  private String done(Call call, Transaction tx) {
    Form form = call.form();
    String act = call.at("act");
    Page page = call.page();
    if (!act.equals(DECIDED)) {
      BatchActs.require(act, page.caller());
    }
    StoredBatch one = services.batches().held(tx, call.department(), call.at("batch"));
    Versions.require(form.version(), new Batches(tx).changes(one), Batches.STALE);
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    for (String name : List.of("reason", "order", "decision", "evidence", BatchActs.SENT_ON)) {
      form.text(name).ifPresent(text -> given.put(name, text));
    }
    if (act.equals(DECIDED)) {
      given.putAll(Recoveries.typed(form));
      return services.decisions().decide(tx, one, given, page.caller()).page();
    }
    List<Map<String, @Nullable Object>> explanations = explanations(form);
    if (!explanations.isEmpty()) {
      given.put("explanations", explanations);
    }
    return services.acts().act(tx, one, act, given, page.caller()).page();
  }

  /** What was typed to explain differences: each under its code and what it is about. */
  private static List<Map<String, @Nullable Object>> explanations(Form form) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (String name : form.typed().keySet()) {
      String[] parts = name.split("\\.", 3);
      if (name.startsWith(EXPLAIN) && parts.length == 3 && form.text(name).isPresent()) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", parts[1]);
        one.put("about", parts[2]);
        one.put("reason", form.text(name).orElse(""));
        all.add(one);
      }
    }
    return all;
  }

  private Response show(Call call, List<InputFault> refused, Form form) {
    BatchView view =
        call.read(
            tx -> views.of(tx, call.page(), call.department(), call.at("batch"), refused, form));
    return form.shown(call.show("payments/batch", view));
  }
}
