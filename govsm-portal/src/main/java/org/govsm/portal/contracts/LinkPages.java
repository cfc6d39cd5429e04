package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** Link pages: the form that says from which purchase a contract came, and what it runs. */
@Path("contracts/{id}/links")
@Produces(MediaType.TEXT_HTML)
public final class LinkPages {

  private static final String PURCHASE = "purchase";
  private static final String ACCOUNTS = "accounts";

  /** How many the fields offer; others can be typed. */
  private static final int OFFERED = 200;

  private final ContractServices services;
  private final LinkService links;
  private final Pages pages;

  LinkPages(ContractServices services, LinkService links, Pages pages) {
    this.services = services;
    this.links = links;
    this.pages = pages;
  }

  /** The form, and what its fields offer. */
  public record View(
      WrittenContract contract,
      Form form,
      Map<String, String> purchases,
      Map<String, String> accounts) {}

  /** What is said now. */
  @GET
  public Response show(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return services
        .store()
        .read(
            tx -> {
              ContractLinks.Links now = links.of(tx, id);
              return show(
                  tx,
                  page,
                  id,
                  Form.of(
                      Map.of(
                          PURCHASE,
                          now.purchase().orElse(""),
                          ACCOUNTS,
                          String.join("\n", now.accounts()))));
            });
  }

  private Response show(Transaction tx, Page page, String id, Form form) {
    WrittenContract contract = services.contracts().current(tx, id);
    String department = contract.stored().department();
    View view =
        new View(
            contract,
            form,
            links.targets().purchases(tx, department, OFFERED),
            links.targets().accounts(tx, department, OFFERED));
    return form.shown(pages.show("contracts/links", page, view));
  }

  /** Says the links. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    try {
      services.store().write(tx -> links.link(tx, id, typed(form), page.caller()));
      return Form.seeOther(page, "/contracts/" + id);
    } catch (ProblemException e) {
      Form.requireFound(e);
      Form again =
          form.refused(e, pointer -> Optional.of(pointer.replaceFirst("^/", "")), PURCHASE);
      return services.store().read(tx -> show(tx, page, id, again));
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
