package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;

/** Link pages: the form that says from which purchase a contract came, and what it runs. */
@Path("contracts/{id}/links")
@Produces(MediaType.TEXT_HTML)
public record LinkPages(ContractServices services, LinkService links) {

  private static final String PURCHASE = "purchase";
  private static final String ACCOUNTS = "accounts";

  /** How many the fields offer; others can be typed. */
  private static final int OFFERED = 200;

  /** The form, and what its fields offer. */
  public record View(
      WrittenContract contract,
      Form form,
      Map<String, String> purchases,
      Map<String, String> accounts) {}

  /** What is said now. */
  @GET
  public Response show(@Context Call call) {
    return call.read(
        tx -> {
          ContractLinks.Links now = links.of(tx, call.at("id"));
          return show(
              call,
              tx,
              Form.of(
                  Map.of(
                      PURCHASE,
                      now.purchase().orElse(""),
                      ACCOUNTS,
                      String.join("\n", now.accounts()))));
        });
  }

  private Response show(Call call, Transaction tx, Form form) {
    WrittenContract contract = services.contracts().current(tx, call.at("id"));
    String department = contract.stored().department();
    View view =
        new View(
            contract,
            form,
            links.targets().purchases(tx, department, OFFERED),
            links.targets().accounts(tx, department, OFFERED));
    return form.shown(call.show("contracts/links", view));
  }

  /** Says the links. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(@Context Call call) {
    try {
      call.write(tx -> links.link(tx, call.at("id"), typed(call.form()), call.by()));
      return Form.seeOther(call.page(), "/contracts/" + call.at("id"));
    } catch (ProblemException e) {
      Form.requireFound(e);
      Form again =
          call.form().refused(e, pointer -> Optional.of(pointer.replaceFirst("^/", "")), PURCHASE);
      return call.read(tx -> show(call, tx, again));
    }
  }

  private static ContractLinks.Links typed(Form form) {
    List<String> accounts =
        form.typed(ACCOUNTS)
            .lines()
            .flatMap(line -> List.of(line.split("[,;]", -1)).stream())
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    return ContractLinks.Links.of(form.text(PURCHASE), accounts);
  }
}
