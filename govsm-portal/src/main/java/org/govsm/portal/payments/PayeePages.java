package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Payee pages: the account of a payee, masked, and what may be done with it. Nothing that was typed
 * as an account is shown again, or kept to know a form that is sent twice.
 */
@Path("payees/{department}/{payee}")
@Produces(MediaType.TEXT_HTML)
public record PayeePages(PaymentServices services) {

  static final List<String> FIELDS =
      List.of(
          "name", "ifsc", "number", "evidence", "vendor", "checked", PayeeService.SHARED, "reason");

  /**
   * Page of a payee.
   *
   * @param supplier what contracts call it; its id where none does
   * @param payee nothing before the first proposal
   * @param may the acts that the caller may do now
   */
  public record View(
      String department,
      String id,
      String supplier,
      Optional<StoredPayee> payee,
      StoredOffice office,
      List<StoredPayeeAct> acts,
      List<String> may,
      Instant now,
      Form form) {

    /** Whose turn it is with an account that is proposed. */
    public Optional<String> turn(Page page) {
      return payee
          .filter(StoredPayee::isOpen)
          .map(one -> NextAct.turn(page, "payments.do.confirmed", "confirmed", one.proposedBy()));
    }

    /** Until when the account cools. */
    public Optional<Instant> until() {
      return payee.flatMap(one -> one.coolsUntil(office, now));
    }

    /** Whether another payee has the account that waits too, as far as it was known. */
    public boolean isShared() {
      return form.errors().containsKey(PayeeService.SHARED)
          || acts.stream()
              .filter(act -> act.kind().equals("proposed"))
              .reduce((earlier, later) -> later)
              .filter(act -> act.warnings().contains(PayeeService.ACCOUNT_SHARED))
              .isPresent();
    }

    /** How often something was done. */
    public int version() {
      return payee.map(StoredPayee::acts).orElse(0);
    }

    /** Where an act is sent. */
    public String action(String act) {
      return "/payees/" + department + "/" + id + "/" + act;
    }
  }

  /** A payee. */
  @GET
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    FIELDS.forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    try {
      String at =
          call.write(
              tx -> {
                PayeeService.require(tx, call.department(), call.at("payee"), page.caller());
                int held = PayeeService.held(tx, call.department(), call.at("payee"));
                Versions.require(form.version(), held, Payees.STALE);
                return services
                    .payees()
                    .act(
                        tx,
                        call.department(),
                        call.at("payee"),
                        call.at("act"),
                        given,
                        page.caller())
                    .page();
              });
      return Form.seeOther(page, at);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong =
          form.with("ifsc", "")
              .with("number", "")
              .refused(e, pointer -> field(pointer, call.at("act")), first(call.at("act")));
      return show(call, wrong);
    }
  }

  private static String first(String act) {
    return switch (act) {
      case "proposed" -> "name";
      case "confirmed" -> "checked";
      default -> act.equals("refused") ? "reason" : "reason-block";
    };
  }

  private static Optional<String> field(String pointer, String act) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return name.equals("reason")
        ? Optional.of(first(act))
        : Optional.of(name).filter(FIELDS::contains);
  }

  private Response show(Call call, Form form) {
    View view = call.read(tx -> view(call, tx, form));
    return form.shown(call.show("payments/payee", view));
  }

  private View view(Call call, Transaction tx, Form form) {
    String payee = call.at("payee");
    String department = call.department();
    Page page = call.page();
    PayeeService.require(tx, department, payee, page.caller());
    Optional<StoredPayee> one = new Payees(tx).find(department, payee);
    boolean posts = page.mayPost("/payees/{department}/{payee}/{act}");
    return new View(
        department,
        payee,
        PayeeService.suppliers(tx, department, page.caller()).getOrDefault(payee, payee),
        one,
        new Offices(tx).of(department),
        new Payees(tx).acts(department, payee),
        Payees.ACTS.stream()
            .filter(act -> posts && PayeeService.fits(one, act, page.caller()))
            .toList(),
        services.payees().now(),
        form);
  }
}
