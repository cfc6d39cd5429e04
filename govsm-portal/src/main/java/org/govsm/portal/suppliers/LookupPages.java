package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Register;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.CheckEvidence;

/**
 * Lookups of a number of a supplier in its register. What the register answers is recorded as
 * evidence; that it could not answer is said, and records nothing.
 */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public final class LookupPages {

  private final SupplierServices services;
  private final SupplierViews views;

  LookupPages(SupplierServices services) {
    this.services = services;
    this.views = new SupplierViews(services);
  }

  /** Asks the register of a kind of number. */
  @POST
  @Path("{department}/{supplier}/lookups")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@Context Call call) {
    Page page = call.page();
    try {
      page.caller().requireDepartment(call.department());
      StoredRecord before = call.read(tx -> services.seen(tx, call));
      CheckEvidence evidence = asked(before, call.form().typed("check"));
      StoredRecord now =
          call.write(
              tx ->
                  services
                      .checks()
                      .check(tx, before, evidence.toPlain(), Optional.empty(), page.caller()));
      return Form.seeOther(page, SupplierServices.at(now) + "#checks");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return views.show(
          call,
          "suppliers/supplier",
          call.form().refused(e, pointer -> Optional.empty(), "checks"));
    }
  }

  /** Outside every transaction: a register may take its time. */
  private CheckEvidence asked(StoredRecord one, String kind) {
    CheckService.requireChecked(one);
    Register register =
        services
            .registers()
            .find(kind, services.web().clock())
            .orElseThrow(() -> refused(Message.of("registers.none").with("what", kind)));
    List<Identifier> own =
        one.supplier().identifiers(services.service().today()).stream()
            .filter(number -> number.kind().equals(kind))
            .toList();
    Identifier number =
        own.stream()
            .filter(each -> !isChecked(one, each))
            .findFirst()
            .or(() -> own.stream().findFirst())
            .orElseThrow(() -> refused(Message.of("registers.no-number").with("what", kind)));
    Lookup<RegisterEntry> answer = register.find(number);
    if (answer instanceof Lookup.Unavailable<RegisterEntry> unavailable) {
      throw refused(unavailable.why());
    }
    return CheckEvidence.of(number, answer);
  }

  /** Of several numbers of a kind, those that nobody checked yet come first. */
  private static boolean isChecked(StoredRecord one, Identifier number) {
    Optional<String> digest = Optional.of(CheckEvidence.digest(number));
    return one.supplier().checks().stream().anyMatch(evidence -> evidence.number().equals(digest));
  }

  private static ProblemException refused(Message why) {
    return ProblemException.of(Faults.at("/check", why));
  }
}
