package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Preparation;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Contracts: the list, the terms of one in words, and the forms for new and amended terms, of which
 * the builder makes drafts.
 */
@Path("contracts")
@Produces(MediaType.TEXT_HTML)
public final class ContractPages {

  private static final String EXAMPLE = "markfed-2025";

  private final ContractServices services;
  private final LinkTargets targets;
  private final Preparation preparation;
  private final TermsForms forms;

  public ContractPages(
      ContractServices services, LinkTargets targets, Preparation preparation, Pages pages) {
    this.preparation = preparation;
    this.services = services;
    this.targets = targets;
    this.forms = new TermsForms(services, pages);
  }

  /** All contracts. */
  @GET
  public Response list(@Context Call call) {
    return new ContractRegister(services).of(call, !preparation.isOver());
  }

  /** One contract. */
  @GET
  @Path("{id}")
  public Response contract(@Context Call call) {
    ContractViews views = new ContractViews(services, targets);
    ContractView view = call.read(tx -> views.of(tx, call.at("id"), call.page().context()));
    return call.show("contracts/contract", view);
  }

  /** The terms of a contract in XML. */
  @GET
  @Path("{id}/terms.xml")
  @Produces("application/xml")
  public Response xml(@Context Call call) {
    WrittenContract contract = call.read(tx -> services.contracts().current(tx, call.at("id")));
    return Response.ok(contract.terms().toXml(), "application/xml;charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + call.at("id") + ".xml\"")
        .build();
  }

  /** The form for a new contract. */
  @GET
  @Path("new")
  public Response blank(@QueryParam("example") @Nullable String example, @Context Call call) {
    String text = example == null ? "" : Json.pretty(Terms.packaged(EXAMPLE).toPlain());
    return forms.show(call.page(), Optional.empty(), 0, new TermsText(text), List.of());
  }

  /** The form for an amendment. */
  @GET
  @Path("{id}/amend")
  public Response amendment(@Context Call call) {
    WrittenContract now = call.read(tx -> services.contracts().current(tx, call.at("id")));
    TermsText text = new TermsText(Json.pretty(now.terms().toPlain()));
    return forms.show(call.page(), Optional.of(now), now.stored().version(), text, List.of());
  }
}
