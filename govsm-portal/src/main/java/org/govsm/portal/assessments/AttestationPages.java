package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.CountedSigners;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Attestation pages: what people sign for a department. */
@Path("governance/{department}/attestations")
@Produces(MediaType.TEXT_HTML)
public final class AttestationPages {

  private static final List<String> FIELDS =
      List.of("control", "subject", "confirmed", "expires", "person", "step");

  private static final String WITHDRAW = "withdraw";

  /** The account for whose sake a form is begun. */
  private static final String FOR = "for";

  private final GovernanceServices services;
  private final Pages pages;

  public AttestationPages(GovernanceServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** What is signed and what waits. */
  @GET
  public Response show(
      @PathParam("department") String department,
      @QueryParam("control") @DefaultValue("") String control,
      @QueryParam("for") @DefaultValue("") String account,
      @Context ContainerRequestContext request) {
    Map<String, String> begun =
        control.isEmpty() ? Map.of() : Map.of("control", control, FOR, account);
    return show(pages.page(request), department, Map.of(), begun);
  }

  /** Signs, or withdraws what was signed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Map<String, String> typed = new LinkedHashMap<>();
    Form form = Form.sent(sent);
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
                  services
                      .attestations()
                      .sign(tx, department, order.get(), language, page.caller());
                  Confirmation.require(sure);
                  return true;
                });
        String done = order.get().withdrawn() ? "withdrawn" : "1";
        String account = form.typed(FOR);
        return Form.seeOther(
            page, here + "?done=" + done + (Sql.isId(account) ? "&" + FOR + "=" + account : ""));
      } catch (Confirmation.Missing e) {
        Map<String, Object> said = Map.of("control", order.get().control());
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
    return form.wrong(errors).shown(show(page, department, errors, typed));
  }

  /** A demonstration in which nobody is named asks who signs. */
  private static InputFault named(InputFault fault, Page page, Map<String, String> typed) {
    boolean isUnnamed =
        page.caller().isAnybody()
            && typed.getOrDefault("person", "").isBlank()
            && fault.code().equals("attestation.uncounted");
    return isUnnamed ? fault("/person", "sign.who") : fault;
  }

  /** The field of a form of its control that a fault is about. */
  private static String id(Map<String, String> typed, String pointer) {
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
      errors.put(id(typed, "/confirmed"), fault("/confirmed", "sign.confirmed"));
    }
    if (expires.isEmpty()) {
      errors.put(id(typed, "/expires"), fault("/expires", "sign.expires"));
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

  private static InputFault fault(String pointer, String code) {
    return new InputFault(pointer, code, Message.of(code));
  }

  private Response show(
      Page page, String department, Map<String, InputFault> errors, Map<String, String> typed) {
    AttestationsView view = services.store().read(tx -> view(tx, page, department, errors, typed));
    return pages.show("assessments/attestations", page, view);
  }

  private AttestationsView view(
      Transaction tx,
      Page page,
      String department,
      Map<String, InputFault> errors,
      Map<String, String> typed) {
    Optional<AssessmentReport> now =
        services.attestations().now(tx, department).fold(Optional::of, faults -> Optional.empty());
    LocalDate today = LocalDate.now(services.clock());
    Facts facts = services.attestations().facts(tx, department);
    Map<String, Object> elsewhere = services.facts().elsewhere(tx, department);
    Map<String, @Nullable Object> known = new LinkedHashMap<>(elsewhere);
    known.putAll(services.facts().current(tx, department).document());
    return new AttestationsView(
        department,
        now.map(report -> SignaturesDue.of(report, known, facts, page, today)).orElse(List.of()),
        now.isPresent(),
        signed(tx, page, department, today),
        errors,
        begun(typed, elsewhere),
        FactInput.people(known),
        AfterSigning.of(page, department, facts, services.clock().instant()));
  }

  /** The subject that was named; of an account its platform is meant, or itself. */
  private static Map<String, String> begun(Map<String, String> typed, Map<String, Object> known) {
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
