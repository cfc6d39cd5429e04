package org.govsm.portal.payments;

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
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Paying office: its name, the account that is debited, and what the department chose. */
@Path("payments/{department}/office")
@Produces(MediaType.TEXT_HTML)
public record OfficePages(PaymentServices services) {

  /**
   * Form of the paying office.
   *
   * @param again whether who confirms it types the account from the paper
   */
  public record View(
      String department,
      StoredOffice office,
      List<String> codes,
      List<String> decisions,
      boolean again,
      Form form) {

    /** Whose turn it is with a change that is proposed. */
    public String turn(Page page) {
      return NextAct.turn(
          page, "payments.office-do.confirmed", "office-decided", office.proposedBy());
    }
  }

  private static List<String> fields() {
    List<String> fields =
        new ArrayList<>(List.of("name", "ifsc", "number", "coolingHours", "answerDays"));
    fields.addAll(OfficeService.CODES);
    return fields;
  }

  /** The form, with what is stated; the account is masked. */
  @GET
  public Response show(@Context Call call) {
    StoredOffice office = call.read(tx -> new Offices(tx).of(call.department()));
    Map<String, String> typed = new LinkedHashMap<>();
    fields().forEach(name -> typed.put(name, office.text(name)));
    return show(call, Form.of(typed));
  }

  /** States it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    fields().forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    try {
      call.write(
          tx -> {
            tx.events().lock(call.department());
            Versions.require(
                form.version(), new Offices(tx).of(call.department()).version(), Offices.STALE);
            return services.offices().state(tx, call.department(), given, page.caller());
          });
      return Form.seeOther(page, "/payments/" + call.department());
    } catch (ProblemException | StoreRefusal e) {
      Form wrong = form.with("ifsc", "").with("number", "").refused(e, OfficePages::field, "name");
      return show(call, wrong);
    }
  }

  /** Decides on a change that is proposed. */
  @POST
  @Path("{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    TypedAgain.MEMBERS.forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    try {
      call.write(
          tx -> {
            tx.events().lock(call.department());
            Versions.require(
                form.version(), new Offices(tx).of(call.department()).version(), Offices.STALE);
            return services
                .offices()
                .decide(tx, call.department(), call.at("act"), given, call.by());
          });
      return Form.seeOther(call.page(), "/payments/" + call.department() + "/office");
    } catch (ProblemException e) {
      if (Form.faults(e).isEmpty()) {
        throw e;
      }
      Form wrong =
          form.with("ifsc", "").with("number", "").refused(e, OfficePages::field, "number");
      return show(call, wrong);
    }
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(fields()::contains);
  }

  private Response show(Call call, Form form) {
    Page page = call.page();
    StoredOffice office = call.read(tx -> new Offices(tx).of(call.department()));
    boolean again = call.read(tx -> OfficeService.isOther(tx, office));
    boolean posts = page.mayPost("/payments/{department}/office/{act}");
    List<String> decisions =
        OfficeService.DECISIONS.stream()
            .filter(act -> posts && OfficeService.decides(office, act, page.caller()))
            .toList();
    View view = new View(office.department(), office, OfficeService.CODES, decisions, again, form);
    return form.shown(services.web().pages().show("payments/office", page, view));
  }
}
