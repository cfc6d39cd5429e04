package org.govsm.portal.builder;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.gem.GemContract;

/** A draft from the text of a GeM contract: what is read is shown before anything begins. */
@Path("contract-drafts/gem")
@Produces(MediaType.TEXT_HTML)
public record GemPages(BuilderServices services) {

  /**
   * The text and what is read of it.
   *
   * @param contract nothing as long as no text was given
   * @param toCheck what to look at in what was read
   * @param drafts how many drafts there were: another one is begun each time the form is shown
   */
  public record GemView(
      Form form,
      String department,
      Optional<GemContract> contract,
      List<Message> toCheck,
      long drafts) {

    /** Whether a draft can begin with what was read. */
    public boolean isRead() {
      return contract.filter(one -> !one.entries().isEmpty()).isPresent();
    }
  }

  /** The form; without a department it has to be chosen first. */
  @GET
  public Response blank(
      @QueryParam("department") @DefaultValue("") String department, @Context Call call) {
    Page page = call.page();
    return sees(page, department)
        ? show(page, Form.of(Map.of("department", department)))
        : Form.seeOther(page, "/contract-drafts/new");
  }

  private boolean sees(Page page, String department) {
    return services.web().read(tx -> DepartmentIndex.seen(tx, page.caller()).contains(department));
  }

  /** Shows what is read, or begins a draft with it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response read(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    if (!sees(page, form.typed("department"))) {
      return Form.seeOther(page, "/contract-drafts/new");
    }
    GemContract contract = GemContract.read(form.typed("text"));
    if (contract.entries().isEmpty()) {
      Message why =
          contract.faults().stream()
              .findFirst()
              .map(fault -> fault.text())
              .orElse(Message.of("gem.none"));
      return show(page, form.wrong("text", why));
    } else if (!form.typed("do").equals("start")) {
      return show(page, form);
    }
    return call.once(
        tx -> begun(call, tx, contract),
        e -> show(page, form.refused(e, pointer -> Optional.empty(), "text")));
  }

  private String begun(Call call, Transaction tx, GemContract contract) {
    Caller by = call.by();
    String department = call.form().typed("department");
    by.requireDepartment(department);
    return services
        .drafts()
        .start(
            tx,
            department,
            StartPages.ofBuyer(contract.toTerms(), department, call.page()),
            Optional.empty(),
            by)
        .path();
  }

  private Response show(Page page, Form form) {
    String department = form.typed("department");
    long drafts = services.web().read(tx -> new ContractDrafts(tx).last(department));
    Optional<GemContract> contract = form.text("text").map(GemContract::read);
    List<Message> toCheck =
        contract.map(one -> one.toCheck(page.context().today())).orElse(List.of());
    return form.shown(
        services
            .web()
            .pages()
            .show("builder/gem", page, new GemView(form, department, contract, toCheck, drafts)));
  }
}
