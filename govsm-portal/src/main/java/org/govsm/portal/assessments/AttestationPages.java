package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.CountedSigners;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.KeptFacts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Attestation pages: what people sign for a department. */
@Path("governance/{department}/attestations")
@Produces(MediaType.TEXT_HTML)
public record AttestationPages(GovernanceServices services, Pages pages) {

  private static final List<String> FIELDS =
      List.of("control", "subject", "confirmed", "expires", "person", "step");

  private static final String WITHDRAW = "withdraw";

  /** The account for whose sake a form is begun. */
  private static final String FOR = "for";

  /** What is signed and what waits. */
  @GET
  public Response show(
      @QueryParam("control") @DefaultValue("") String control,
      @QueryParam("for") @DefaultValue("") String account,
      @Context Call call) {
    Map<String, String> begun =
        control.isEmpty() ? Map.of() : Map.of("control", control, FOR, account);
    return show(call.page(), call.department(), Map.of(), begun, Form.blank());
  }

  /** Signs, or withdraws what was signed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@Context Call call) {
    return signed(call.page(), call.department(), call.form(), (tx, order) -> {});
  }

  /** Signs, after what is stated with the signature is recorded. */
  Response signed(
      Page page, String department, Form form, BiConsumer<Transaction, SignOrder> before) {
    Map<String, String> typed = new LinkedHashMap<>();
    form.text(FOR).ifPresent(account -> typed.put(FOR, account));
    FIELDS.forEach(field -> typed.put(field, form.text(field).orElse("")));
    Map<String, InputFault> errors = new LinkedHashMap<>();
    Optional<SignOrder> order = order(typed, errors);
    if (order.isPresent()) {
      String here = "/governance/" + department + "/attestations";
      boolean sure = !order.get().withdrawn() || Confirmation.isGiven(form);
      try {
        String language = page.context().language();
        services
            .store()
            .write(
                tx -> {
                  before.accept(tx, order.get());
                  services
                      .attestations()
                      .sign(tx, department, order.get(), language, page.caller());
                  Confirmation.require(sure);
                  return true;
                });
        String done = order.get().withdrawn() ? "withdrawn" : "1";
        String account = form.typed(FOR);
        String next = here + "?done=" + done + (Sql.isId(account) ? "&" + FOR + "=" + account : "");
        return Form.seeOther(page, Mending.next(department, form, next));
      } catch (Confirmation.Missing e) {
        String control = ControlNames.of(order.get().control(), page.context().language());
        Map<String, Object> said = Map.of("control", control);
        return Confirmation.ask(pages, page, form, "attestation.withdraw", said, here);
      } catch (ProblemException e) {
        if (e.problem().status() != 422) {
          throw e;
        }
        Form.faults(e).stream()
            .map(f -> named(f, page, typed))
            .forEach(f -> errors.putIfAbsent(id(typed, f.pointer()), f));
      }
    }
    Form again = form.wrong(errors);
    return again.shown(show(page, department, errors, typed, again));
  }

  /** A demonstration in which nobody is named asks who signs. */
  private static InputFault named(InputFault fault, Page page, Map<String, String> typed) {
    boolean isUnnamed =
        page.caller().isAnybody()
            && typed.getOrDefault("person", "").isBlank()
            && fault.code().equals("attestation.uncounted");
    return isUnnamed ? Faults.at("/person", "sign.who") : fault;
  }

  /** The field of a form of its control that a fault is about. */
  private static String id(Map<String, String> typed, String pointer) {
    if (!pointer.startsWith("/")) {
      return pointer;
    }
    String field = pointer.substring(1);
    boolean isShown = List.of("expires", "person").contains(field);
    return typed.get("control") + "-" + (isShown ? field : "yes");
  }

  private static Optional<SignOrder> order(
      Map<String, String> typed, Map<String, InputFault> errors) {
    String confirmed = typed.getOrDefault("confirmed", "");
    Optional<LocalDate> expires = RequestContexts.day(typed.getOrDefault("expires", ""));
    boolean withdrawn = typed.getOrDefault("step", "").equals(WITHDRAW);
    if (!withdrawn && !List.of("yes", "no").contains(confirmed)) {
      errors.put(id(typed, "/confirmed"), Faults.at("/confirmed", "sign.confirmed"));
    }
    if (expires.isEmpty()) {
      errors.put(id(typed, "/expires"), Faults.at("/expires", "sign.expires"));
    }
    return errors.isEmpty()
        ? expires.map(
            day ->
                new SignOrder(
                    typed.getOrDefault("control", ""),
                    Optional.of(typed.getOrDefault("subject", "")).filter(s -> !s.isEmpty()),
                    confirmed.equals("yes"),
                    withdrawn,
                    day,
                    Optional.of(typed.getOrDefault("person", "")).filter(p -> !p.isEmpty())))
        : Optional.empty();
  }

  private Response show(
      Page page,
      String department,
      Map<String, InputFault> errors,
      Map<String, String> typed,
      Form form) {
    AttestationsView view =
        services.store().read(tx -> view(tx, page, department, errors, typed, form));
    return pages.show("assessments/attestations", page, view);
  }

  private AttestationsView view(
      Transaction tx,
      Page page,
      String department,
      Map<String, InputFault> errors,
      Map<String, String> typed,
      Form form) {
    String subject = typed.getOrDefault(FOR, typed.getOrDefault("subject", ""));
    Optional<AssessmentReport> now =
        services
            .attestations()
            .now(tx, department, typed.getOrDefault("control", ""), subject)
            .fold(Optional::of, faults -> Optional.empty());
    LocalDate today = LocalDate.now(services.clock());
    Facts facts = services.attestations().facts(tx, department);
    Map<String, @Nullable Object> elsewhere = services.facts().elsewhere(tx, department);
    RecordedFacts recorded = services.facts().current(tx, department);
    Map<String, @Nullable Object> known = KeptFacts.over(recorded.document(), elsewhere, today);
    Map<String, String> begun = begun(typed, elsewhere);
    SignaturesDue due = new SignaturesDue(known, facts, recorded, page, today);
    return new AttestationsView(
        department,
        now.map(report -> due.of(report, begun, form)).orElse(List.of()),
        now.isPresent(),
        signed(tx, page, department, today),
        errors,
        begun,
        FactInput.people(known),
        AfterSigning.of(page, department, facts, services.clock().instant()));
  }

  /** The subject that was named; of an account its platform is meant, or itself. */
  private static Map<String, String> begun(
      Map<String, String> typed, Map<String, @Nullable Object> known) {
    String account = typed.getOrDefault(FOR, "");
    Map<String, String> begun = new LinkedHashMap<>(typed);
    if (!account.isEmpty()) {
      begun.put("subject", account);
    }
    if (!account.isEmpty() && known.get("accounts") instanceof List<?> accounts) {
      for (Object one : accounts) {
        if (one instanceof Map<?, ?> map && account.equals(map.get("id"))) {
          begun.put("platform", String.valueOf(map.get("platform")));
        }
      }
    }
    return begun;
  }

  private List<SignedRow> signed(Transaction tx, Page page, String department, LocalDate today) {
    CountedSigners signers = services.attestations().signers(tx, department);
    return SignedRow.of(
            services.attestations().page(tx, department, 0, Integer.MAX_VALUE),
            today,
            page.caller())
        .stream()
        .map(row -> row.counted(signers))
        .toList();
  }
}
